package org.callandcare.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callandcare.channel.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to ask for updates, which one instance at a time has. An instance that dies loses it
 * within {@link #TIME}.
 */
final class PollingRight {

  static final Duration TIME = Duration.ofSeconds(10);
  static final Duration RENEWAL = Duration.ofSeconds(3);

  /** How often an instance without the right tries for it. */
  static final Duration TRIAL = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(PollingRight.class);

  private final Optional<Lease> lease;
  private final String name;
  private final Clock clock;
  private volatile Instant until = Instant.EPOCH;
  private volatile boolean told;

  /** Without a lease there is one instance only, and it has the right. */
  PollingRight(Optional<Lease> lease, long botId, Clock clock) {
    this.lease = lease;
    this.name = "telegram-poller:" + botId;
    this.clock = clock;
  }

  boolean isHeld() {
    return lease.isEmpty() || clock.instant().isBefore(until);
  }

  /** Takes or renews the right; while the store is away it is kept for the rest of its time. */
  void renew() {
    if (lease.isEmpty()) {
      return;
    }
    Instant asked = clock.instant();
    try {
      until = lease.get().hold(name, TIME) ? asked.plus(TIME) : Instant.EPOCH;
      told = false;
    } catch (RuntimeException storeAway) {
      if (!told) {
        LOG.warn("the right to ask Telegram for updates cannot be renewed: {}", reason(storeAway));
        told = true;
      }
    }
  }

  void giveBack() {
    until = Instant.EPOCH;
    try {
      lease.ifPresent(held -> held.release(name));
    } catch (RuntimeException storeAway) {
      LOG.info("the right to ask for updates ends by itself: {}", reason(storeAway));
    }
  }

  private static String reason(RuntimeException e) {
    return e.getClass().getSimpleName();
  }
}
