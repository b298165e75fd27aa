package org.callandcare.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.callandcare.channel.Channel;
import org.callandcare.channel.ConversationKey;

/** Shows people that an answer is being made when it takes over a second. Thread-safe. */
final class LongTurns {

  /** How often is looked. */
  static final Duration EVERY = Duration.ofMillis(500);

  private static final Duration LONG = Duration.ofSeconds(1);

  /** Telegram takes the sign away after five seconds. */
  private static final Duration AGAIN = Duration.ofSeconds(4);

  private final Supplier<List<Channel>> channels;
  private final Clock clock;
  private final Map<ConversationKey, Instant> shownFrom = new ConcurrentHashMap<>();

  LongTurns(Supplier<List<Channel>> channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  void begin(ConversationKey conversation) {
    shownFrom.put(conversation, clock.instant().plus(LONG));
  }

  void end(ConversationKey conversation) {
    shownFrom.remove(conversation);
  }

  void look() {
    Instant now = clock.instant();
    shownFrom.forEach(
        (conversation, from) -> {
          if (!now.isBefore(from) && shownFrom.replace(conversation, from, now.plus(AGAIN))) {
            channels.get().stream()
                .filter(channel -> channel.name().equals(conversation.channel()))
                .forEach(channel -> channel.busy(conversation));
          }
        });
  }
}
