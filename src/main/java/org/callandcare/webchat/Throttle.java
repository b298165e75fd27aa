package org.callandcare.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each client send so many requests a second in the long run, and four times as many at once.
 * Remembers the last thousand clients. Thread-safe.
 */
final class Throttle {

  private static final int CLIENTS = 1000;
  private static final int BURST_SECONDS = 4;
  private static final double MILLIS_PER_SECOND = 1000.0;

  private record Bucket(double tokens, Instant at) {}

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  private final int perSecond;
  private final Clock clock;

  Throttle(int perSecond, Clock clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Takes one request of this client; false when it has to wait. */
  synchronized boolean admits(String client) {
    Instant now = clock.instant();
    double most = (double) perSecond * BURST_SECONDS;
    Bucket before = buckets.getOrDefault(client, new Bucket(most, now));
    double gained =
        Math.max(0, Duration.between(before.at(), now).toMillis()) / MILLIS_PER_SECOND * perSecond;
    double tokens = Math.min(most, before.tokens() + gained);
    boolean admitted = tokens >= 1;
    buckets.put(client, new Bucket(admitted ? tokens - 1 : tokens, now));
    return admitted;
  }
}
