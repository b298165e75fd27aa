package org.callandcare.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Weekdays, with the day of the month or the week beside them. */
final class Weekdays {

  private final Tokens tokens;
  private final Calendar calendar;
  private final Figures figures;
  private final MonthDays months;
  private final IntFunction<@Nullable DaySpan> dated;

  Weekdays(
      Tokens tokens, Calendar calendar, MonthDays months, IntFunction<@Nullable DaySpan> dated) {
    this.tokens = tokens;
    this.calendar = calendar;
    this.figures = new Figures(tokens);
    this.months = months;
    this.dated = dated;
  }

  /** "vendredi 15", "Friday next week"; never null for a weekday alone. */
  @Nullable DaySpan at(int i, DayOfWeek weekday) {
    int at = i + 1;
    if (tokens.norm(at).equals(",")) {
      at++;
    }
    if (tokens.norm(at).equals("the") || tokens.norm(at).equals("le")) {
      at++;
    }
    if (CalendarWords.month(tokens.norm(at)) > 0 && tokens.at(at + 1).digits()) {
      DaySpan dated = months.month(at, CalendarWords.month(tokens.norm(at)));
      return dated == null ? null : new DaySpan(i, dated.to(), dated.first(), dated.last());
    }
    DaySpan dated = tokens.at(at).digits() ? this.dated.apply(at) : months.day(i, at);
    if (dated != null) {
      return new DaySpan(i, dated.to(), dated.first(), dated.last());
    }
    if (tokens.at(at).digits()
        && !figures.isHour(at)
        && figures.at(at) >= 1
        && figures.at(at) <= 31) {
      LocalDate day = calendar.dayOfMonth(figures.at(at));
      LocalDate next = calendar.next(weekday);
      while (next.getDayOfMonth() != figures.at(at)
          && next.isBefore(calendar.today().plusYears(1))) {
        next = next.plusWeeks(1);
      }
      if (next.getDayOfMonth() == figures.at(at) && day != null) {
        int to = MonthDays.ORDINAL.contains(tokens.norm(at + 1)) ? at + 2 : at + 1;
        return new DaySpan(i, to, next);
      }
    }
    LocalDate day = calendar.next(weekday);
    int to = i + 1;
    if (tokens.norm(to).equals("prochain") || tokens.norm(to).equals("next")) {
      to++;
    } else if (tokens.norms(to, to + 2).equals("en huit")) {
      day = day.plusWeeks(1);
      to += 2;
    } else if (tokens.norm(to).equals("week") || tokens.norms(to, to + 2).equals("next week")) {
      day = calendar.monday(1).plusDays(weekday.getValue() - 1L);
      to += tokens.norm(to).equals("week") ? 1 : 2;
    } else if (tokens.norms(to, to + 4).equals("de la semaine prochaine")
        || tokens.norms(to, to + 3).equals("of next week")) {
      day = calendar.monday(1).plusDays(weekday.getValue() - 1L);
      to += tokens.norm(to).equals("of") ? 3 : 4;
    }
    return new DaySpan(i, to, day);
  }
}
