package org.callandcare.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When an abandoned dialogue is remembered.
 *
 * @param reminderAfter from the person's last word to the one reminder
 * @param draftFor from the person's last word until the draft is dropped
 * @param quiet when nothing is sent unasked
 */
record Timing(Duration reminderAfter, Duration draftFor, QuietHours quiet) {

  static final Timing USUAL =
      new Timing(
          Duration.ofHours(24),
          Duration.ofDays(7),
          new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Paris")));

  ZoneId zone() {
    return quiet.zone();
  }

  /** When the reminder goes out: once it is allowed. */
  Instant reminderAt(Instant since) {
    return quiet.nextAllowed(since.plus(reminderAfter));
  }

  Instant dropAt(Instant since) {
    return since.plus(draftFor);
  }

  /** Tells whether the person has been away so long that other words need not be an answer. */
  boolean isDraft(Instant since, Instant now) {
    return !now.isBefore(since.plus(reminderAfter));
  }
}
