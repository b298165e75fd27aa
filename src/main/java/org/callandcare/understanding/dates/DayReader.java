package org.callandcare.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the day or span that begins at a token, as named in the calendar. */
final class DayReader {

  private final Tokens tokens;
  private final Figures figures;
  private final NumericDates numeric;
  private final MonthDays months;
  private final Weekdays weekdays;
  private final PartsOfSpans parts;
  private final SeasonsAndFeasts seasons;

  /** What was found at each token, so that none is read twice. */
  private final @Nullable DaySpan[] found;

  private final boolean[] asked;

  DayReader(Tokens tokens, LocalDate today, NumberReader numbers) {
    this.tokens = tokens;
    Calendar calendar = new Calendar(today);
    this.figures = new Figures(tokens);
    this.numeric = new NumericDates(tokens, calendar);
    this.months = new MonthDays(tokens, calendar, numbers);
    this.weekdays = new Weekdays(tokens, calendar, months, this::dated);
    this.parts = new PartsOfSpans(tokens, calendar);
    this.seasons = new SeasonsAndFeasts(tokens, calendar);
    this.found = new @Nullable DaySpan[tokens.size()];
    this.asked = new boolean[tokens.size()];
  }

  /** Null when no day begins here. */
  @Nullable DaySpan at(int i) {
    if (i < 0 || i >= asked.length) {
      return null;
    }
    if (!asked[i]) {
      asked[i] = true;
      found[i] = read(i);
    }
    return found[i];
  }

  private @Nullable DaySpan read(int i) {
    Token token = tokens.at(i);
    return switch (token.kind()) {
      case DIGITS -> dated(i);
      case WORD -> named(i);
      case SIGN, BREAK -> null;
    };
  }

  private @Nullable DaySpan dated(int i) {
    DaySpan date = numeric.at(i);
    if (date == null
        && figures.isYear(i)
        && Set.of("before", "avant", "until", "by").contains(tokens.norm(i - 1))) {
      int year = figures.at(i);
      return new DaySpan(i, i + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    return date != null ? date : months.day(i, i);
  }

  private @Nullable DaySpan named(int i) {
    String norm = tokens.norm(i);
    DayOfWeek weekday = CalendarWords.weekday(norm);
    if (weekday == null && CalendarWords.shortWeekday(norm) != null) {
      int at = tokens.norm(i + 1).equals(".") ? i + 2 : i + 1;
      if (tokens.at(at).digits()) {
        DaySpan dated = months.day(i, at);
        if (dated != null) {
          return dated;
        }
      }
    }
    if (weekday != null) {
      return weekdays.at(i, weekday);
    }
    if (PartsOfSpans.begins(norm)) {
      return parts.at(i, norm);
    }
    int month = CalendarWords.month(norm);
    if (month > 0 && !norm.equals("mar")) {
      return months.month(i, month);
    }
    DaySpan season = seasons.at(i, norm);
    return season != null ? season : months.day(i, i);
  }
}
