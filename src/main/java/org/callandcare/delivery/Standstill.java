package org.callandcare.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once in the log that nothing goes on here, with what is known of why, and once that it does
 * again: leases that are not held, partitions whose last owner's work is still looked for, people
 * who wait. Not thread-safe.
 */
final class Standstill {

  /** How often is looked. */
  static final Duration EVERY = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);

  private final Parts parts;
  private final InstantSource clock;
  private @Nullable Instant since;
  private boolean told;

  Standstill(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  void look() {
    Instant now = clock.instant();
    Ownership ownership = parts.ownership();
    if (ownership.isValid()
        && ownership.beingTakenUp() == 0
        && parts.lag() < parts.settings().lagAlarm().toSeconds()) {
      if (told) {
        LOG.info("people are answered again");
      }
      since = null;
      told = false;
      return;
    }
    if (since == null) {
      since = now;
    }
    if (!told && !now.isBefore(since.plus(parts.settings().lease()))) {
      told = true;
      LOG.warn(
          "people wait: leases {}, {} of {} partitions owned, {} of them being taken up; the oldest"
              + " message in memory has waited {} s, {} conversations wait for their turns, {} to"
              + " send",
          ownership.isValid() ? "held" : "not held",
          ownership.owned().size(),
          Partitions.COUNT,
          ownership.beingTakenUp(),
          Math.round(parts.lag()),
          parts.lanes().waiting(),
          parts.outward().waiting());
    }
  }
}
