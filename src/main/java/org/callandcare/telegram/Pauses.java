package org.callandcare.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which chats Telegram asked to leave alone for a while (429). One chat's pause is its own; only
 * when several chats in a row are refused and nothing gets through between is it everybody's.
 */
final class Pauses {

  private static final int CHATS = 20_000;
  private static final int EVERYONE = 5;
  private static final Duration FIRST_TOKEN_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_TOKEN_PAUSE = Duration.ofSeconds(30);

  private final Map<ChatId, Instant> until = Recent.map(CHATS);
  private final Set<ChatId> refusedInARow = new HashSet<>();
  private final Clock clock;
  private Duration tokenPause = Duration.ZERO;
  private Instant tokenPauseEnd = Instant.EPOCH;

  Pauses(Clock clock) {
    this.clock = clock;
  }

  /**
   * Telegram asked to wait.
   *
   * @return whether everybody has to
   */
  synchronized boolean pause(ChatId chat, Duration time) {
    until.put(chat, clock.instant().plus(time));
    refusedInARow.add(chat);
    return refusedInARow.size() >= EVERYONE;
  }

  /**
   * Telegram refused the token.
   *
   * @return how long everybody waits: a second, and twice as long each time it is refused again
   *     after the wait, as a token that is refused once in a while is a fault of Telegram's
   */
  synchronized Duration tokenRefused() {
    Instant now = clock.instant();
    if (!now.isBefore(tokenPauseEnd)) {
      Duration twice = tokenPause.multipliedBy(2);
      tokenPause =
          twice.isZero()
              ? FIRST_TOKEN_PAUSE
              : twice.compareTo(LONGEST_TOKEN_PAUSE) < 0 ? twice : LONGEST_TOKEN_PAUSE;
      tokenPauseEnd = now.plus(tokenPause);
    }
    return tokenPause;
  }

  /** Something got through. */
  synchronized void passed() {
    tokenPause = Duration.ZERO;
    refusedInARow.clear();
  }

  /** How long a chat is still to be left alone; zero when it need not be. */
  Duration left(ChatId chat) {
    Instant end = until.get(chat);
    if (end == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), end);
    if (left.isPositive()) {
      return left;
    }
    until.remove(chat);
    return Duration.ZERO;
  }
}
