package org.callandcare.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.channel.TurnHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the handlers, and stands what they throw. Thread-safe. */
final class Handlers {

  /** What came of a message. */
  sealed interface Computed {
    record Turned(Turn turn) implements Computed {}

    /** No handler speaks there. */
    record Unwanted() implements Computed {}

    /**
     * It failed.
     *
     * @param reason what was thrown and where; never its message, which may hold a person's words
     */
    record Failed(String reason, List<OutgoingMessage> apology) implements Computed {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);
  private static final int TRIES_ON_DOUBT = 5;

  private final Supplier<List<TurnHandler>> handlers;
  private final Patience patience;
  private final LongTurns longTurns;

  /**
   * @param handlers in the order they are asked; fetched when the first message is there, as they
   *     may need the outbox themselves
   */
  Handlers(Supplier<List<TurnHandler>> handlers, Patience patience, LongTurns longTurns) {
    this.handlers = handlers;
    this.longTurns = longTurns;
    this.patience = patience;
  }

  /** A turn of a conversation is to be computed soon. */
  void expect(ConversationKey conversation) {
    for (TurnHandler handler : handlers.get()) {
      try {
        handler.expect(conversation);
      } catch (RuntimeException e) {
        LOG.debug("nothing is fetched for {}: {}", conversation, reason(e));
      }
    }
  }

  /**
   * Computes a turn. Waits while the store does not answer.
   *
   * @throws Patience.Stopped when the application stops first
   */
  Computed compute(Snapshot snapshot, IncomingMessage message) {
    longTurns.begin(snapshot.conversation());
    try {
      return insist(snapshot, message);
    } finally {
      longTurns.end(snapshot.conversation());
    }
  }

  private Computed insist(Snapshot snapshot, IncomingMessage message) {
    int failures = 0;
    try {
      while (true) {
        Optional<Computed> computed = tryOnce(snapshot, message, failures);
        if (computed.isPresent()) {
          return computed.get();
        }
        failures++;
      }
    } finally {
      patience.ended(failures);
    }
  }

  /** Empty when it is to be tried again. */
  private Optional<Computed> tryOnce(Snapshot snapshot, IncomingMessage message, int failures) {
    @Nullable TurnHandler asked = null;
    try {
      for (TurnHandler handler : handlers.get()) {
        asked = handler;
        if (handler.handles(snapshot, message)) {
          return Optional.of(new Computed.Turned(handler.handle(snapshot, message)));
        }
      }
      return Optional.of(new Computed.Unwanted());
    } catch (Patience.Stopped e) {
      throw e;
    } catch (Throwable e) {
      if (patience.stopped()) {
        throw new Patience.Stopped();
      }
      boolean again =
          StoreFaults.passes(e) || (StoreFaults.mayPass(e) && failures < TRIES_ON_DOUBT);
      if (!again) {
        String reason = reason(e);
        LOG.error("the turn of {} failed: {}", message.key(), reason);
        return Optional.of(new Computed.Failed(reason, apology(asked, snapshot, message)));
      }
      patience.failed(e, failures);
      return Optional.empty();
    }
  }

  /** What to say for a message that is not even tried. */
  List<OutgoingMessage> apologise(Snapshot snapshot, IncomingMessage message) {
    for (TurnHandler handler : handlers.get()) {
      try {
        if (handler.handles(snapshot, message)) {
          return apology(handler, snapshot, message);
        }
      } catch (RuntimeException e) {
        LOG.error("no handler can be asked about {}: {}", message.key(), reason(e));
        return List.of();
      }
    }
    return List.of();
  }

  private static List<OutgoingMessage> apology(
      @Nullable TurnHandler asked, Snapshot snapshot, IncomingMessage message) {
    try {
      return asked == null ? List.of() : asked.apologise(snapshot, message);
    } catch (Throwable e) {
      LOG.error("the apology for {} failed too: {}", message.key(), reason(e));
      return List.of();
    }
  }

  /** The exception's class, where it was thrown, and its causes' classes. */
  static String reason(Throwable failure) {
    StringBuilder reason = new StringBuilder(failure.getClass().getSimpleName());
    for (StackTraceElement element : failure.getStackTrace()) {
      if (element.getClassName().startsWith("org.callandcare.")) {
        reason
            .append(" at ")
            .append(element.getClassName().replaceFirst("^org\\.callandcare\\.", ""))
            .append(':')
            .append(element.getLineNumber());
        break;
      }
    }
    Throwable cause = failure.getCause();
    for (int depth = 0; cause != null && depth < 5; depth++, cause = cause.getCause()) {
      reason.append(", caused by ").append(cause.getClass().getSimpleName());
    }
    return reason.toString();
  }
}
