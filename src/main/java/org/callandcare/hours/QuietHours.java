package org.callandcare.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When nobody is written to of their own accord: evenings and nights, Sundays, public holidays.
 * What answers a person is sent all the same. Immutable and thread-safe.
 */
public final class QuietHours {

  private final HoursSettings settings;

  public QuietHours(HoursSettings settings) {
    this.settings = settings;
  }

  public boolean isQuiet(Instant at) {
    ZonedDateTime there = at.atZone(settings.zoneId());
    LocalTime time = there.toLocalTime();
    return settings.quiet()
        && (isQuietDay(there.toLocalDate())
            || time.isBefore(settings.quietTo())
            || !time.isBefore(settings.quietFrom()));
  }

  /** When a notice may go out: {@code at} itself outside quiet hours, else the end of them. */
  public Instant notBefore(Instant at) {
    if (!isQuiet(at)) {
      return at;
    }
    ZonedDateTime there = at.atZone(settings.zoneId());
    LocalDate day = there.toLocalDate();
    if (!there.toLocalTime().isBefore(settings.quietTo())) {
      day = day.plusDays(1);
    }
    while (isQuietDay(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(settings.quietTo()).atZone(settings.zoneId()).toInstant();
  }

  private boolean isQuietDay(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY || settings.isDayOff(day);
  }
}
