package org.callandcare.understanding.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days told from today: whatever has no year is the next one to come. */
record Calendar(LocalDate today) {

  /** Day and month, the next to come; null when there is no such day. */
  @Nullable LocalDate day(int month, int day) {
    LocalDate date = day(today.getYear(), month, day);
    if (date == null && month == 2 && day == 29) {
      return day(today.getYear() + (today.isLeapYear() ? 0 : 1), month, day);
    }
    return date != null && date.isBefore(today) ? day(today.getYear() + 1, month, day) : date;
  }

  @Nullable LocalDate day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The next day of that number: this month's or next month's; null beyond 31. */
  @Nullable LocalDate dayOfMonth(int day) {
    YearMonth month = YearMonth.from(today);
    if (day < today.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    while (day <= 31 && day > month.lengthOfMonth()) {
      month = month.plusMonths(1);
    }
    return day < 1 || day > 31 ? null : month.atDay(day);
  }

  YearMonth month(int month) {
    YearMonth thisYear = YearMonth.of(today.getYear(), month);
    return thisYear.atEndOfMonth().isBefore(today) ? thisYear.plusYears(1) : thisYear;
  }

  LocalDate[] season(CalendarWords.Season season) {
    Year year = Year.from(today).minusYears(1);
    while (true) {
      LocalDate first = year.atMonthDay(season.first());
      LocalDate last = year.atMonthDay(season.last());
      if (last.isBefore(first)) {
        last = last.plusYears(1);
      }
      if (!last.isBefore(today)) {
        return new LocalDate[] {first, last};
      }
      year = year.plusYears(1);
    }
  }

  LocalDate feast(MonthDay feast) {
    LocalDate day = feast.atYear(today.getYear());
    return day.isBefore(today) ? day.plusYears(1) : day;
  }

  /** Easter Sunday, the next to come (Gregorian computus of Meeus, Jones and Butcher). */
  LocalDate easter() {
    LocalDate easter = easter(today.getYear());
    return easter.isBefore(today) ? easter(today.getYear() + 1) : easter;
  }

  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  LocalDate next(DayOfWeek weekday) {
    return today.with(TemporalAdjusters.next(weekday));
  }

  /**
   * The Sunday of a week of a month. A week belongs to the month of its Thursday.
   *
   * @param number from 1; 0 for the last
   */
  LocalDate sundayIn(YearMonth month, int number) {
    return month
        .atDay(1)
        .with(TemporalAdjusters.dayOfWeekInMonth(number == 0 ? -1 : number, DayOfWeek.THURSDAY))
        .plusDays(3);
  }

  /** Sunday of the week that is so many weeks away. */
  LocalDate sunday(int weeks) {
    return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(weeks);
  }

  LocalDate monday(int weeks) {
    return sunday(weeks).minusDays(6);
  }
}
