package org.callandcare.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How things stand with Telegram. Says each change once in the log, and only then; where it changes
 * all the time it says that once, and what it has come to when a minute has passed without a
 * change.
 */
final class Connection {

  private static final Logger LOG = LoggerFactory.getLogger("org.callandcare.telegram");

  /** How things stand; the words are for the log and for health. */
  enum State {
    STARTING("has not answered yet", true),
    CONNECTED("is connected", true),
    ANOTHER_POLLS("is asked for updates by another instance; this one stands by", true),
    UNREACHABLE("does not answer; trying on", false),
    FLOODED("asks to wait; trying on after that", true),
    TOKEN_REFUSED("refuses TELEGRAM_BOT_TOKEN: take it anew from BotFather; trying on", false),
    CONFLICT("hears another program with the same token asking for updates; trying on", false),
    STORE_AWAY("has to wait: the store takes nothing; nothing is lost, trying on", false);

    private final String words;
    private final boolean fine;

    State(String words, boolean fine) {
      this.words = words;
      this.fine = fine;
    }

    String words() {
      return words;
    }

    boolean fine() {
      return fine;
    }
  }

  private static final Duration CALM = Duration.ofMinutes(1);
  private static final int MOST_CHANGES = 4;

  private final Clock clock;

  /** The last changes, at most so many as may be told within a minute. */
  private final Deque<Instant> changes = new ArrayDeque<>();

  private boolean restless;
  private State state = State.STARTING;
  private Instant since;
  private @Nullable Instant lastAnswer;

  Connection(Clock clock) {
    this.clock = clock;
    since = clock.instant();
  }

  synchronized void is(State now) {
    if (now == State.CONNECTED) {
      lastAnswer = clock.instant();
    }
    Instant time = clock.instant();
    boolean changed = now != state;
    if (restless && isCalm(time)) {
      restless = false;
      tell(state);
    }
    if (changed) {
      state = now;
      since = time;
      changes.add(time);
      tellChange(time);
    }
  }

  private boolean isCalm(Instant time) {
    return !since.plus(CALM).isAfter(time);
  }

  private void tellChange(Instant time) {
    if (changes.size() > MOST_CHANGES) {
      Instant first = changes.remove();
      if (!restless && first.plus(CALM).isAfter(time)) {
        restless = true;
        LOG.warn("Telegram comes and goes; health tells how it stands");
      }
    }
    if (!restless) {
      tell(state);
    }
  }

  private static void tell(State now) {
    if (now.fine()) {
      LOG.info("Telegram {}", now.words());
    } else {
      LOG.warn("Telegram {}", now.words());
    }
  }

  synchronized State state() {
    return state;
  }

  synchronized Instant since() {
    return since;
  }

  /** When Telegram answered last as it should; null when it never did. */
  synchronized @Nullable Instant lastAnswer() {
    return lastAnswer;
  }
}
