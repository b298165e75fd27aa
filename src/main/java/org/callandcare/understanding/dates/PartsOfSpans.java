package org.callandcare.understanding.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Parts of months, years and seasons: "fin septembre", "mi-mai", "end of the month", "fin 2027".
 */
final class PartsOfSpans {

  static final Set<String> END = Set.of("fin", "end", "late");
  static final Set<String> START = Set.of("debut", "early", "beginning", "start");
  static final Set<String> MIDDLE = Set.of("mi", "mid", "middle", "milieu");
  private static final Set<String> WITHIN =
      Set.of("courant", "mois", "le", "la", "l", "de", "du", "of", "the", "month", "d", "this");
  private final Tokens tokens;
  private final Calendar calendar;
  private final Figures figures;

  PartsOfSpans(Tokens tokens, Calendar calendar) {
    this.tokens = tokens;
    this.calendar = calendar;
    this.figures = new Figures(tokens);
  }

  /** Whether a part may begin with this word. */
  static boolean begins(String norm) {
    return END.contains(norm) || START.contains(norm) || MIDDLE.contains(norm);
  }

  /** "fin septembre", "début mars", "mi-mai", "end of the month", "fin 2027". */
  @Nullable DaySpan at(int i, String norm) {
    int at = i + 1;
    while (WITHIN.contains(tokens.norm(at)) && at < i + 4) {
      at++;
    }
    DaySpan whole;
    String word = tokens.norm(at);
    if (START.contains(norm) && (word.equals("new") || word.equals("school"))) {
      int school = word.equals("new") ? at + 1 : at;
      LocalDate day = calendar.feast(MonthDay.of(9, 1));
      return tokens.norms(school, school + 2).equals("school year")
          ? new DaySpan(i, school + 2, day, day, true)
          : null;
    }
    if (word.equals("mois") || word.equals("month") || atMonthWord(i, at)) {
      YearMonth month = YearMonth.from(calendar.today());
      int to = word.equals("mois") || word.equals("month") ? at + 1 : at;
      if (tokens.norm(to).equals("prochain")) {
        month = month.plusMonths(1);
        to++;
      }
      whole = new DaySpan(i, to, month.atDay(1), month.atEndOfMonth());
    } else if (word.equals("next") && tokens.norm(at + 1).equals("month")) {
      YearMonth month = YearMonth.from(calendar.today()).plusMonths(1);
      whole = new DaySpan(i, at + 2, month.atDay(1), month.atEndOfMonth());
    } else if (word.equals("annee") || word.equals("year") || word.equals("an")) {
      int year = calendar.today().getYear();
      int to = at + 1;
      if (tokens.norm(to).equals("prochaine")) {
        year++;
        to++;
      } else if (tokens.norm(to).equals("scolaire")) {
        int school = calendar.today().getMonthValue() > 7 ? year + 1 : year;
        return END.contains(norm)
            ? new DaySpan(i, to + 1, LocalDate.of(school, 6, 21), LocalDate.of(school, 7, 5))
            : null;
      }
      whole = new DaySpan(i, to, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    } else if (word.equals("semaine") || word.equals("week")) {
      int weeks = tokens.norm(at + 1).equals("prochaine") ? 1 : 0;
      LocalDate sunday = calendar.sunday(weeks);
      return new DaySpan(i, at + 1 + weeks, sunday.minusDays(END.contains(norm) ? 2 : 6), sunday);
    } else if (word.equals("next") && tokens.norm(at + 1).equals("week")) {
      return new DaySpan(i, at + 2, calendar.sunday(1).minusDays(2), calendar.sunday(1));
    } else if (figures.isYear(at)) {
      int year = figures.at(at);
      whole = new DaySpan(i, at + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    } else {
      int month = CalendarWords.month(word);
      CalendarWords.Season season = CalendarWords.season(word);
      if (month > 0) {
        YearMonth named =
            figures.isYear(at + 1)
                ? YearMonth.of(figures.at(at + 1), month)
                : nextPart(norm, month);
        whole =
            new DaySpan(
                i, figures.isYear(at + 1) ? at + 2 : at + 1, named.atDay(1), named.atEndOfMonth());
      } else if (season != null) {
        LocalDate[] days = calendar.season(season);
        whole = new DaySpan(i, at + 1, days[0], days[1]);
      } else {
        return null;
      }
    }
    return part(norm, whole);
  }

  private boolean atMonthWord(int i, int at) {
    String before = tokens.norm(at - 1);
    return at - 1 > i
        && (before.equals("mois") || before.equals("month"))
        && CalendarWords.month(tokens.norm(at)) == 0;
  }

  /** The middle of this month may be over while its end is still to come. */
  private YearMonth nextPart(String part, int month) {
    YearMonth named = calendar.month(month);
    boolean over =
        START.contains(part) && named.atDay(10).isBefore(calendar.today())
            || MIDDLE.contains(part) && named.atDay(15).isBefore(calendar.today());
    return over ? named.plusYears(1) : named;
  }

  private static DaySpan part(String norm, DaySpan whole) {
    LocalDate first = whole.first();
    LocalDate last = whole.last();
    long days = last.toEpochDay() - first.toEpochDay();
    if (END.contains(norm)) {
      return new DaySpan(whole.from(), whole.to(), last.minusDays(days / 3), last, true);
    }
    if (MIDDLE.contains(norm)) {
      LocalDate middle = first.plusDays(days < 31 ? 14 : days / 2);
      return new DaySpan(whole.from(), whole.to(), middle, middle, true);
    }
    return new DaySpan(whole.from(), whole.to(), first, first.plusDays(days < 31 ? 9 : days / 3));
  }
}
