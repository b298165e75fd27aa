package org.callandcare.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.callandcare.hours.HoursSettings;
import org.callandcare.hours.QuietHours;

/**
 * When an abandoned dialogue is remembered.
 *
 * @param zone in which "today" is meant
 * @param reminderAfter from the person's last word to the one reminder
 * @param draftFor from the person's last word until the draft is dropped
 * @param quiet when nothing is sent unasked
 */
record Timing(ZoneId zone, Duration reminderAfter, Duration draftFor, QuietHours quiet) {

  static Timing of(ConversationSettings settings, HoursSettings hours) {
    return new Timing(
        ZoneId.of(hours.zone()),
        settings.reminderAfter(),
        settings.draftFor(),
        new QuietHours(hours));
  }

  /** When the reminder goes out: once it is allowed. */
  Instant reminderAt(Instant since) {
    return quiet.notBefore(since.plus(reminderAfter));
  }

  Instant dropAt(Instant since) {
    return since.plus(draftFor);
  }

  /** Tells whether the person has been away so long that other words need not be an answer. */
  boolean isDraft(Instant since, Instant now) {
    return !now.isBefore(since.plus(reminderAfter));
  }
}
