package org.callandcare.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class HoursTest {

  private final DeskHours desk = new DeskHours(HoursSettings.usual());
  private final QuietHours quiet = new QuietHours(HoursSettings.usual());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17",
        "2027-07-14", "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25", "2024-04-01",
        "2024-05-09", "2024-05-20", "2026-04-06", "2026-05-14", "2026-05-25"
      })
  void knowsThePublicHolidays(String day) {
    assertThat(PublicHolidays.isHoliday(LocalDate.parse(day))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027-03-28", "2027-03-26", "2027-05-07", "2027-12-26", "2027-01-02"})
  void knowsNoOthers(String day) {
    assertThat(PublicHolidays.isHoliday(LocalDate.parse(day))).isFalse();
  }

  @Test
  void aYearHasElevenHolidaysAtMost() {
    for (int year = 2020; year < 2060; year++) {
      LocalDate first = LocalDate.of(year, 1, 1);
      assertThat(first.datesUntil(first.plusYears(1)).filter(PublicHolidays::isHoliday).count())
          .as("holidays of %d", year)
          .isBetween(9L, 11L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-15T09:00, true",
    "2027-01-15T17:59, true",
    "2027-01-15T18:00, false",
    "2027-01-15T08:59, false",
    "2027-01-16T10:00, false",
    "2027-07-14T10:00, false",
    "2027-07-15T10:00, true"
  })
  void theDeskIsOpenOnWorkingDays(String at, boolean open) {
    assertThat(desk.isOpen(paris(at))).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-15T10:00, 2027-01-15T10:00",
    "2027-01-15T07:00, 2027-01-15T09:00",
    "2027-01-15T18:00, 2027-01-18T09:00",
    "2027-03-27T12:00, 2027-03-30T09:00",
    "2027-12-24T19:00, 2027-12-27T09:00"
  })
  void tellsWhenTheDeskOpensNext(String at, String opening) {
    assertThat(desk.nextOpening(paris(at))).isEqualTo(paris(opening));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-15T19:59, 2027-01-15T19:59",
    "2027-01-15T20:00, 2027-01-16T08:00",
    "2027-01-16T20:00, 2027-01-18T08:00",
    "2027-01-17T12:00, 2027-01-18T08:00",
    "2027-01-18T03:00, 2027-01-18T08:00",
    "2027-03-28T12:00, 2027-03-30T08:00"
  })
  void noticesWaitForTheEndOfQuietHours(String at, String out) {
    assertThat(quiet.notBefore(paris(at))).isEqualTo(paris(out));
    assertThat(quiet.isQuiet(paris(at))).isEqualTo(!at.equals(out));
  }

  @Test
  void withoutQuietHoursNothingWaits() {
    HoursSettings never = HoursSettings.usual().withoutQuietHours();
    Instant night = paris("2027-01-17T23:00");
    assertThat(new QuietHours(never).notBefore(night)).isEqualTo(night);
  }

  @Test
  void aWrongSettingSaysWhatItExpects() {
    assertThatThrownBy(
            () ->
                new HoursSettings(
                    "Europe/Paris",
                    Set.of(DayOfWeek.MONDAY),
                    LocalTime.of(18, 0),
                    LocalTime.of(9, 0),
                    true,
                    LocalTime.of(20, 0),
                    LocalTime.of(8, 0),
                    true,
                    Set.of()))
        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
        .hasMessageContaining("callandcare.hours.to");
  }

  private static Instant paris(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Paris")).toInstant();
  }
}
