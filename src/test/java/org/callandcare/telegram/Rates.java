package org.callandcare.telegram;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Duration;

/** Limits on what is sent, per minute, in place of those of {@code application.yml}. */
final class Rates {

  private Rates() {}

  static RateLimiterRegistry of(int chat, int group, int all) {
    RateLimiterRegistry registry = RateLimiterRegistry.ofDefaults();
    registry.rateLimiter("telegram-chat", perMinute(chat));
    registry.rateLimiter("telegram-group", perMinute(group));
    registry.rateLimiter("telegram-all", perMinute(all));
    registry.rateLimiter("telegram-alerts", perMinute(Math.max(1, all * 2 / 3)));
    registry.rateLimiter("telegram-digests", perMinute(Math.max(1, all / 3)));
    return registry;
  }

  private static RateLimiterConfig perMinute(int limit) {
    return RateLimiterConfig.custom()
        .limitForPeriod(limit)
        .limitRefreshPeriod(Duration.ofSeconds(60))
        .timeoutDuration(Duration.ZERO)
        .build();
  }
}
