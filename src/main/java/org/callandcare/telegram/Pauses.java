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

  private final Map<ChatId, Instant> until = Recent.map(CHATS);
  private final Set<ChatId> refusedInARow = new HashSet<>();
  private final Clock clock;

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

  /** Something got through. */
  synchronized void passed() {
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
