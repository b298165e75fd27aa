package org.callandcare.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nothing is sent that is not an answer: at night, on Sundays and on public holidays.
 *
 * @param from in the evening
 * @param until in the morning
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

  /** That moment, or the next morning on which something may be sent. */
  Instant nextAllowed(Instant wanted) {
    ZonedDateTime at = wanted.atZone(zone);
    if (at.toLocalTime().isBefore(until)) {
      at = at.with(until);
    } else if (!at.toLocalTime().isBefore(from)) {
      at = at.plusDays(1).with(until);
    }
    while (isRest(at.toLocalDate())) {
      at = at.plusDays(1).with(until);
    }
    return at.toInstant();
  }

  private static boolean isRest(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY || PublicHolidays.is(day);
  }
}
