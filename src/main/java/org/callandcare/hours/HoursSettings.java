package org.callandcare.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * When the desk works and when it is quiet.
 *
 * @param zone the time zone all of it is meant in, for example {@code Europe/Paris}
 * @param days the weekdays the desk is open
 * @param from when it opens
 * @param to when it closes; later than {@code from}
 * @param quiet whether there are quiet hours at all
 * @param quietFrom when people are no longer disturbed in the evening
 * @param quietTo from when on they may be written to in the morning; earlier than {@code quietFrom}
 * @param holidays whether French public holidays are days off
 * @param closed further days off
 */
@ConfigurationProperties("callandcare.hours")
public record HoursSettings(
    @DefaultValue("Europe/Paris") String zone,
    @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
    @DefaultValue("09:00") LocalTime from,
    @DefaultValue("18:00") LocalTime to,
    @DefaultValue("true") boolean quiet,
    @DefaultValue("20:00") LocalTime quietFrom,
    @DefaultValue("08:00") LocalTime quietTo,
    @DefaultValue("true") boolean holidays,
    @DefaultValue({}) Set<LocalDate> closed) {

  public HoursSettings {
    days = Set.copyOf(days);
    closed = Set.copyOf(closed);
    require(isZone(zone), "zone", zone, "must be a time zone, for example Europe/Paris");
    require(!days.isEmpty(), "days", days, "must name a weekday, for example MONDAY,TUESDAY");
    require(from.isBefore(to), "to", to, "must be later than callandcare.hours.from");
    require(
        quietTo.isBefore(quietFrom),
        "quiet-to",
        quietTo,
        "must be a time in the morning, earlier than callandcare.hours.quiet-from");
  }

  /** The defaults: Monday to Friday 9 to 18 in Paris, quiet from 20 to 8, holidays off. */
  public static HoursSettings usual() {
    return new HoursSettings(
        "Europe/Paris",
        Set.of(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY),
        LocalTime.of(9, 0),
        LocalTime.of(18, 0),
        true,
        LocalTime.of(20, 0),
        LocalTime.of(8, 0),
        true,
        Set.of());
  }

  /** The same, and people are written to at any hour. */
  public HoursSettings withoutQuietHours() {
    return new HoursSettings(zone, days, from, to, false, quietFrom, quietTo, holidays, closed);
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** Tells whether a day is off for everybody: a public holiday, or a day the desk named. */
  boolean isDayOff(LocalDate day) {
    return closed.contains(day) || (holidays && PublicHolidays.isHoliday(day));
  }

  private static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static void require(boolean right, String name, Object value, String expected) {
    if (!right) {
      throw new InvalidConfigurationPropertyValueException(
          "callandcare.hours." + name, value, expected);
    }
  }
}
