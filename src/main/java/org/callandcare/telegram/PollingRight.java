package org.callandcare.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callandcare.channel.Lease;
import org.callandcare.telegram.Connection.State;
import org.jspecify.annotations.Nullable;
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
  private volatile @Nullable State hindrance;

  /** Without a lease there is one instance only, and it has the right. */
  PollingRight(Optional<Lease> lease, long botId, Clock clock) {
    this.lease = lease;
    this.name = "telegram-poller:" + botId;
    this.clock = clock;
  }

  boolean isHeld() {
    return lease.isEmpty() || clock.instant().isBefore(until);
  }

  /** Why it could not be had or renewed last; empty while nobody knows, or when it could. */
  Optional<State> hindrance() {
    return Optional.ofNullable(hindrance);
  }

  /** Takes or renews the right; while the store is away it is kept for the rest of its time. */
  void renew() {
    if (lease.isEmpty()) {
      return;
    }
    Instant asked = clock.instant();
    try {
      boolean held = lease.get().hold(name, TIME);
      until = held ? asked.plus(TIME) : Instant.EPOCH;
      hindrance = held ? null : State.ANOTHER_POLLS;
    } catch (RuntimeException storeAway) {
      if (hindrance != State.STORE_AWAY) {
        LOG.warn("the right to ask Telegram for updates cannot be renewed: {}", reason(storeAway));
        hindrance = State.STORE_AWAY;
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
