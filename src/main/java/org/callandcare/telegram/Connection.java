package org.callandcare.telegram;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How things stand with Telegram. Says each change once in the log, and only then. */
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

  private final Clock clock;
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
    if (now == state) {
      return;
    }
    if (now.fine()) {
      LOG.info("Telegram {}", now.words());
    } else {
      LOG.warn("Telegram {}", now.words());
    }
    state = now;
    since = clock.instant();
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
