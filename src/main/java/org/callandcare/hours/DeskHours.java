package org.callandcare.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When somebody is at the desk. Immutable and thread-safe. */
public final class DeskHours {

  private static final int LOOK_AHEAD = 366;

  private final HoursSettings settings;

  public DeskHours(HoursSettings settings) {
    this.settings = settings;
  }

  public boolean isOpen(Instant at) {
    ZonedDateTime there = at.atZone(settings.zoneId());
    LocalTime time = there.toLocalTime();
    return isOpenDay(there.toLocalDate())
        && !time.isBefore(settings.from())
        && time.isBefore(settings.to());
  }

  /**
   * When the desk opens next; {@code at} itself while it is open.
   *
   * @throws IllegalStateException when all days of a year are off
   */
  public Instant nextOpening(Instant at) {
    if (isOpen(at)) {
      return at;
    }
    ZonedDateTime there = at.atZone(settings.zoneId());
    LocalDate first = there.toLocalDate();
    if (!there.toLocalTime().isBefore(settings.from())) {
      first = first.plusDays(1);
    }
    return first
        .datesUntil(first.plusDays(LOOK_AHEAD))
        .filter(this::isOpenDay)
        .findFirst()
        .map(day -> day.atTime(settings.from()).atZone(settings.zoneId()).toInstant())
        .orElseThrow(() -> new IllegalStateException("callandcare.hours.closed leaves no day"));
  }

  private boolean isOpenDay(LocalDate day) {
    return settings.days().contains(day.getDayOfWeek()) && !settings.isDayOff(day);
  }
}
