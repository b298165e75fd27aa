package org.callandcare.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.channel.Turn;
import org.callandcare.delivery.DeliveryMeters.Fate;
import org.callandcare.delivery.Handlers.Computed;
import org.callandcare.delivery.Lane.Unread;
import org.callandcare.store.Beside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles what waits in a lane: computes the turns of its first messages one upon the other, writes
 * them at once under the lane's version, and only then lets the replies go out. Thread-safe; one
 * thread at a time has a lane.
 */
final class TurnTaking {

  private static final Logger LOG = LoggerFactory.getLogger(TurnTaking.class);

  /** No further message of a lane is begun after this time: the first answer is waited for. */
  private static final Duration LONG_ENOUGH = Duration.ofMillis(20);

  /**
   * A message that was in hand in so many dying processes is not tried again. Processes are killed
   * by their machines more often than by a message, so it takes some deaths to tell.
   */
  static final int MOST_TRIES = 5;

  /** In so many processes it is tried to say so; then it may be the apology that kills. */
  private static final int MOST_APOLOGIES = 3;

  private final LaneShelf shelf;
  private final InboxShelf inbox;
  private final Handlers handlers;
  private final StoredDeadLetters deadLetters;
  private final Aftermath after;
  private final RecentIds handled;
  private final Clock clock;
  private final int most;

  /** Messages that may kill the process are handled one at a time. */
  private final ReentrantLock suspects = new ReentrantLock();

  TurnTaking(
      LaneShelf shelf,
      InboxShelf inbox,
      Handlers handlers,
      StoredDeadLetters deadLetters,
      Aftermath after,
      RecentIds handled,
      Clock clock,
      int most) {
    this.shelf = shelf;
    this.inbox = inbox;
    this.handlers = handlers;
    this.deadLetters = deadLetters;
    this.after = after;
    this.handled = handled;
    this.clock = clock;
    this.most = most;
  }

  /**
   * One pass through a lane: some of what waits.
   *
   * @throws Patience.Stopped when the application stops while the store does not answer; what was
   *     not written is handled by the next start
   */
  void pass(Lane lane) {
    Optional<Unstored> unstored = lane.takeUnstored();
    try {
      pass(lane, unstored);
    } finally {
      unstored.ifPresent(Unstored::isLeft);
    }
  }

  private void pass(Lane lane, Optional<Unstored> unstored) {
    Standing standing = standing(lane);
    if (standing.movedTo() != null) {
      after.moved(lane, standing.movedTo());
      return;
    }
    Unread unread = lane.takeUnread();
    if (unread != Unread.NOTHING) {
      after.handled(lane, inbox.read(lane, standing.handled(), unread == Unread.LEFT_OVER));
    }
    List<Arrival> first = first(lane);
    if (lane.takeLost() && !standing.unreachable()) {
      write(lane, new Taken(standing, standing.reachable(false)));
    } else if (unstored.isPresent() && unread == Unread.NOTHING) {
      take(lane, standing, unstored.get());
    } else if (first.isEmpty()) {
      timer(lane, standing);
    } else if (first.getFirst().recovered()) {
      recovered(lane, standing, first);
    } else {
      take(lane, standing, first);
    }
  }

  private Standing standing(Lane lane) {
    Standing known = lane.standing();
    if (known != null) {
      return known;
    }
    StoredLane stored =
        Beside.both(
            () -> expected(lane.conversation()),
            () -> shelf.read(lane.conversation()),
            (_, read) -> read);
    lane.stands(stored);
    stored.standing().handled().forEach(handled::add);
    after.unsent(lane, stored.unsent());
    after.handledUnstored(lane, stored.standing().handled());
    return stored.standing();
  }

  private ConversationKey expected(ConversationKey conversation) {
    handlers.expect(conversation);
    return conversation;
  }

  /** The first messages that wait; one that came again while it was in hand waits no more. */
  private List<Arrival> first(Lane lane) {
    List<Arrival> first = lane.first(most);
    List<String> again = first.stream().map(Arrival::id).filter(handled::contains).toList();
    if (again.isEmpty()) {
      return first;
    }
    lane.drop(again);
    after.handled(lane, again);
    return first(lane);
  }

  /** A message that is not stored: whoever is to store it hears when it is not handled at once. */
  private void take(Lane lane, Standing standing, Unstored unstored) {
    Taken taken = new Taken(standing);
    take(lane, taken, unstored.arrival());
    if (write(lane, taken)) {
      unstored.isKept();
    }
  }

  private void take(Lane lane, Standing standing, List<Arrival> arrivals) {
    Taken taken = new Taken(standing);
    Instant begun = clock.instant();
    for (Arrival arrival : arrivals) {
      if (arrival.recovered()
          || !taken.isEmpty() && clock.instant().isAfter(begun.plus(LONG_ENOUGH))) {
        break;
      }
      if (!take(lane, taken, arrival)) {
        break;
      }
    }
    write(lane, taken);
  }

  /**
   * Computes one more turn. False when it failed upon turns that are not written yet: perhaps they
   * never will be, so it is computed again, alone, once they are.
   */
  private boolean take(Lane lane, Taken taken, Arrival arrival) {
    IncomingMessage message = arrival.message();
    Standing before = taken.standing(message);
    switch (handlers.compute(before.snapshot(lane.conversation()), message)) {
      case Computed.Turned(Turn turn) ->
          taken.add(
              arrival, before.after(turn.state(), turn.dueAt()), turn.replies(), Fate.HANDLED);
      case Computed.Unwanted() -> taken.add(arrival, before, List.of(), Fate.UNWANTED);
      case Computed.Failed(String reason, List<OutgoingMessage> apology) -> {
        if (!taken.isEmpty()) {
          return false;
        }
        deadLetters.incoming(message, reason);
        taken.add(arrival, before, apology, Fate.DEAD);
      }
    }
    return true;
  }

  /** What a dead process left: counted before it is tried, and alone when it was tried before. */
  private void recovered(Lane lane, Standing standing, List<Arrival> first) {
    Arrival head = first.getFirst();
    if (head.tries() >= MOST_TRIES) {
      giveUp(lane, standing, head);
    } else if (head.tries() > 0) {
      suspects.lock();
      try {
        tryAgain(lane, standing, List.of(head));
      } finally {
        suspects.unlock();
      }
    } else {
      tryAgain(
          lane,
          standing,
          first.stream()
              .takeWhile(arrival -> arrival.recovered() && arrival.tries() == 0)
              .toList());
    }
  }

  private void tryAgain(Lane lane, Standing standing, List<Arrival> arrivals) {
    inbox.countTries(arrivals);
    Taken taken = new Taken(standing);
    for (Arrival arrival : arrivals) {
      if (!take(lane, taken, arrival)) {
        break;
      }
    }
    write(lane, taken);
  }

  private void giveUp(Lane lane, Standing standing, Arrival arrival) {
    String reason = "the application died " + MOST_TRIES + " times with this message in hand";
    deadLetters.incoming(arrival.message(), reason);
    Taken taken = new Taken(standing);
    List<OutgoingMessage> apology = List.of();
    if (arrival.tries() < MOST_TRIES + MOST_APOLOGIES) {
      inbox.countTries(List.of(arrival));
      apology = handlers.apologise(standing.snapshot(lane.conversation()), arrival.message());
    }
    taken.add(arrival, taken.standing(arrival.message()), apology, Fate.DEAD);
    write(lane, taken);
  }

  private void timer(Lane lane, Standing standing) {
    Instant dueAt = standing.dueAt();
    if (!lane.takeTimer() || dueAt == null) {
      return;
    }
    if (dueAt.isAfter(clock.instant())) {
      after.wake(lane.conversation(), dueAt);
      return;
    }
    IncomingMessage message = timer(lane.conversation(), standing.version(), dueAt);
    Taken taken = new Taken(standing, standing.after(standing.state(), null));
    switch (handlers.compute(standing.snapshot(lane.conversation()), message)) {
      case Computed.Turned(Turn turn) ->
          taken.addTimer(
              message, standing.after(turn.state(), turn.dueAt()), turn.replies(), Fate.HANDLED);
      case Computed.Unwanted() -> {}
      case Computed.Failed(String reason, List<OutgoingMessage> apology) -> {
        deadLetters.incoming(message, reason);
        taken.addTimer(message, standing.after(standing.state(), null), apology, Fate.DEAD);
      }
    }
    write(lane, taken);
  }

  /** The same turn computed twice has the same key. */
  private IncomingMessage timer(ConversationKey conversation, long version, Instant dueAt) {
    return new IncomingMessage(
        "timer:" + conversation + ":" + version + ":" + dueAt.toEpochMilli(),
        conversation,
        new Sender("timer", null, null),
        new Content.Timer(),
        clock.instant());
  }

  /** Writes what is taken; false when another owner has written meanwhile. */
  private boolean write(Lane lane, Taken taken) {
    List<String> entries = taken.arrivals().stream().map(Arrival::id).toList();
    Standing now = taken.now().next(entries, lane.takeEmptied());
    TurnWrite turn = new TurnWrite(lane.conversation(), now, taken.replies());
    return switch (shelf.write(turn)) {
      case WRITTEN -> {
        entries.forEach(handled::add);
        lane.stands(turn, taken.arrivals(), clock.instant());
        inbox.handled(taken.arrivals());
        after.written(lane, taken, now);
        yield true;
      }
      case OUTDATED -> {
        lane.forget();
        yield false;
      }
      case REFUSED -> refused(lane, taken);
    };
  }

  /** The turn is more than the store holds: it counts as failed, message by message. */
  private boolean refused(Lane lane, Taken taken) {
    Standing before = taken.before();
    if (taken.arrivals().size() > 1) {
      Taken one = new Taken(before);
      take(lane, one, taken.arrivals().getFirst());
      return write(lane, one);
    }
    Taken failed = new Taken(before, before.after(before.state(), null));
    for (Arrival arrival : taken.arrivals()) {
      deadLetters.incoming(arrival.message(), "its turn is more than the store holds");
      failed.add(
          arrival,
          before,
          handlers.apologise(before.snapshot(lane.conversation()), arrival.message()),
          Fate.DEAD);
    }
    LOG.error("a turn of {} is more than the store holds", lane.conversation());
    return write(lane, failed);
  }
}
