package org.callandcare.telegram;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter.AtomicRateLimiterMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callandcare.channel.OutgoingMessage.Priority;

/**
 * Telegram's limits on what a bot sends, kept on this side so that Telegram need not refuse: per
 * chat, per group, and overall, where alerts leave room for answers and digests for both. Nobody
 * waits in here, and who asks in vain has used nothing up. Thread-safe.
 *
 * <p>The numbers are the rate limiters {@code telegram-*} of {@code application.yml}.
 */
final class Limits {

  private static final int CHATS = 20_000;

  private final Map<ChatId, RateLimiter> chats = Recent.map(CHATS);
  private final RateLimiterConfig chat;
  private final RateLimiterConfig group;
  private final RateLimiter all;
  private final RateLimiter alerts;
  private final RateLimiter digests;

  Limits(RateLimiterRegistry registry) {
    chat = registry.rateLimiter("telegram-chat").getRateLimiterConfig();
    group = registry.rateLimiter("telegram-group").getRateLimiterConfig();
    all = registry.rateLimiter("telegram-all");
    alerts = registry.rateLimiter("telegram-alerts");
    digests = registry.rateLimiter("telegram-digests");
  }

  /**
   * Asks for one message's leave.
   *
   * @return zero when it may go now, else after how long to ask again
   */
  synchronized Duration ask(ChatId to, Priority priority) {
    List<RateLimiter> asked = new ArrayList<>(List.of(of(to), all));
    if (priority != Priority.ANSWER) {
      asked.add(alerts);
    }
    if (priority == Priority.DIGEST) {
      asked.add(digests);
    }
    for (RateLimiter limiter : asked) {
      if (left(limiter) < 1) {
        return wait(limiter);
      }
    }
    asked.forEach(RateLimiter::acquirePermission);
    return Duration.ZERO;
  }

  /** How many messages a chat may get now, as far as it alone is concerned. */
  int left(ChatId chat) {
    return left(of(chat));
  }

  private RateLimiter of(ChatId to) {
    return chats.computeIfAbsent(
        to, id -> RateLimiter.of("telegram-chat", id.isPrivate() ? chat : group));
  }

  private static int left(RateLimiter limiter) {
    return limiter.getMetrics().getAvailablePermissions();
  }

  private static Duration wait(RateLimiter limiter) {
    Duration period = limiter.getRateLimiterConfig().getLimitRefreshPeriod();
    long nanos =
        limiter.getMetrics() instanceof AtomicRateLimiterMetrics metrics
            ? metrics.getNanosToWait()
            : period.toNanos();
    return Duration.ofNanos(Math.max(nanos, Duration.ofMillis(10).toNanos()));
  }
}
