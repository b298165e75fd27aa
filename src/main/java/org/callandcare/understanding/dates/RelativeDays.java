package org.callandcare.understanding.dates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.numbers.Figure;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads days told by their distance: "demain", "dans trois jours", "la semaine prochaine". */
final class RelativeDays {

  private static final Set<String> WITHIN = Set.of("dans", "sous", "within", "in", "ici", "next");

  /** Which week of a month; 0 is its last. */
  private static final Map<String, Integer> WEEKS =
      Map.ofEntries(
          Map.entry("premiere", 1),
          Map.entry("1ere", 1),
          Map.entry("first", 1),
          Map.entry("deuxieme", 2),
          Map.entry("seconde", 2),
          Map.entry("second", 2),
          Map.entry("troisieme", 3),
          Map.entry("third", 3),
          Map.entry("quatrieme", 4),
          Map.entry("fourth", 4),
          Map.entry("derniere", 0),
          Map.entry("last", 0));

  private final Tokens tokens;
  private final Calendar calendar;
  private final NumberReader numbers;
  private final DayReader days;

  RelativeDays(Tokens tokens, Calendar calendar, NumberReader numbers, DayReader days) {
    this.tokens = tokens;
    this.calendar = calendar;
    this.numbers = numbers;
    this.days = days;
  }

  /** As told on another day, but for days with a month or a weekday: these stay as they are. */
  RelativeDays from(LocalDate day) {
    return new RelativeDays(tokens, new Calendar(day), numbers, days);
  }

  @Nullable DaySpan at(int i) {
    String norm = tokens.norm(i);
    LocalDate today = calendar.today();
    return switch (norm) {
      case "aujourdhui", "today", "tonight", "aujourdui" -> new DaySpan(i, i + 1, today);
      case "soir" -> tokens.norm(i - 1).equals("ce") ? new DaySpan(i, i + 1, today) : null;
      case "apres" ->
          tokens.norm(i + 1).equals("demain") ? new DaySpan(i, i + 2, today.plusDays(2)) : null;
      case "demain", "tomorrow", "tmrw", "tomorow", "tommorow", "tommorrow", "2moro" ->
          new DaySpan(i, i + 1, today.plusDays(1));
      case "day" ->
          tokens.norms(i, i + 3).equals("day after tomorrow")
              ? new DaySpan(i, i + 3, today.plusDays(2))
              : null;
      case "semaine" -> week(i);
      case "week", "we" -> weekOrWeekend(i);
      case "weekend", "weekends" -> weekend(i, i + 1);
      case "next", "this", "coming" -> coming(i);
      case "mois" -> month(i);
      case "an", "annee" -> year(i);
      case "nouvel" ->
          tokens.norm(i + 1).equals("an")
              ? new DaySpan(i, i + 2, calendar.feast(MonthDay.of(1, 1)))
              : null;
      case "school" -> schoolYear(i, i);
      case "new" ->
          tokens.norm(i + 1).equals("school")
              ? schoolYear(i, i + 1)
              : tokens.norm(i + 1).startsWith("year") && !tokens.norm(i + 1).equals("yearbook")
                  ? new DaySpan(i, i + 2, calendar.feast(MonthDay.of(1, 1)))
                  : null;
      case "fin" ->
          tokens.norms(i, i + 3).equals("fin de semaine")
              ? new DaySpan(i, i + 3, calendar.sunday(0).minusDays(2), calendar.sunday(0), true)
              : null;
      default -> WEEKS.containsKey(norm) ? weekIn(i) : WITHIN.contains(norm) ? distance(i) : null;
    };
  }

  /** "the new school year", "back to school": the first of September. */
  private @Nullable DaySpan schoolYear(int from, int school) {
    boolean begins =
        from < school
            || Set.of("of", "next", "coming").contains(tokens.norm(from - 1))
            || Set.of("of the", "of next", "the next").contains(tokens.norms(from - 2, from));
    if (!tokens.norm(school + 1).equals("year") || !begins) {
      return null;
    }
    LocalDate day = calendar.feast(MonthDay.of(9, 1));
    return new DaySpan(from, school + 2, day, day, true);
  }

  /** A day of this month or the next, by its number. */
  @Nullable DaySpan dayOfMonth(int i) {
    if (tokens.norm(i).equals("premier")) {
      LocalDate first = calendar.dayOfMonth(1);
      return first == null ? null : new DaySpan(i, i + 1, first);
    }
    if (!tokens.at(i).digits() || tokens.norm(i).length() > 2) {
      return null;
    }
    LocalDate day = calendar.dayOfMonth(Integer.parseInt(tokens.norm(i)));
    boolean ordinal =
        !tokens.at(i + 1).spaced()
            && Set.of("er", "th", "st", "nd", "rd").contains(tokens.norm(i + 1));
    return day == null ? null : new DaySpan(i, ordinal ? i + 2 : i + 1, day);
  }

  private @Nullable DaySpan week(int i) {
    if (tokens.norm(i + 1).startsWith("prochain")) {
      return new DaySpan(i, i + 2, calendar.monday(1), calendar.sunday(1));
    }
    if (tokens.norm(i - 1).equals("cette")) {
      return new DaySpan(i, i + 1, calendar.today(), calendar.sunday(0));
    }
    if (tokens.norm(i + 1).equals("du") && tokens.at(i + 2).digits()) {
      DaySpan monday = days.at(i + 2);
      if (monday == null) {
        monday = dayOfMonth(i + 2);
      }
      if (monday != null) {
        return weekOf(i, monday);
      }
    }
    return null;
  }

  /** "première semaine de juin", "last week in May". */
  private @Nullable DaySpan weekIn(int i) {
    String unit = tokens.norm(i + 1);
    int at = Set.of("de", "d", "of", "in", "en").contains(tokens.norm(i + 2)) ? i + 3 : i + 2;
    int month = CalendarWords.month(tokens.norm(at));
    if (month == 0 || !unit.equals("semaine") && !unit.equals("week")) {
      return null;
    }
    LocalDate sunday =
        calendar.sundayIn(calendar.month(month), WEEKS.getOrDefault(tokens.norm(i), 0));
    return new DaySpan(i, at + 1, sunday.minusDays(6), sunday);
  }

  private static DaySpan weekOf(int i, DaySpan day) {
    LocalDate sunday = day.first().plusDays(7L - day.first().getDayOfWeek().getValue());
    return new DaySpan(i, day.to(), day.first(), sunday);
  }

  private @Nullable DaySpan weekOrWeekend(int i) {
    if (tokens.norm(i + 1).equals("end") || tokens.norm(i + 1).equals("ends")) {
      return weekend(i, i + 2);
    }
    if (tokens.norm(i).equals("we")) {
      return tokens.norm(i - 1).equals("ce") ? weekend(i, i + 1) : null;
    }
    if (tokens.norm(i + 1).equals("of")) {
      int at = tokens.norm(i + 2).equals("the") ? i + 3 : i + 2;
      DaySpan day = days.at(at);
      if (day == null || !day.single()) {
        day = dayOfMonth(at);
      }
      return day == null ? null : weekOf(i, day);
    }
    return null;
  }

  private @Nullable DaySpan weekend(int i, int to) {
    LocalDate sunday = calendar.sunday(0);
    String before = tokens.norm(i - 1);
    if (tokens.norm(to).startsWith("prochain")) {
      sunday = nextWeekend();
      to++;
    } else if (before.equals("next")) {
      sunday = nextWeekend();
    } else if (tokens.norm(to).equals("du") && tokens.at(to + 1).digits()) {
      DaySpan day = days.at(to + 1);
      if (day == null) {
        day = dayOfMonth(to + 1);
      }
      return day == null ? null : weekOf(i, day);
    } else if (tokens.norm(to).equals("of")) {
      int at = tokens.norm(to + 1).equals("the") ? to + 2 : to + 1;
      DaySpan day = days.at(at);
      if (day == null || !day.single()) {
        day = dayOfMonth(at);
      }
      return day == null ? null : weekOf(i, day);
    } else if (before.equals("le")
        && !Set.of("pour", "avant", "ici", "d").contains(tokens.norm(i - 2))) {
      return null;
    } else if (!Set.of("ce", "this", "le", "the", "coming").contains(before)) {
      return null;
    }
    return new DaySpan(i, to, sunday.minusDays(1), sunday);
  }

  private LocalDate nextWeekend() {
    return calendar.sunday(1);
  }

  private @Nullable DaySpan coming(int i) {
    String unit = tokens.norm(i + 1);
    boolean next = tokens.norm(i).equals("next") || tokens.norm(i).equals("coming");
    int weeks = next ? 1 : 0;
    LocalDate today = calendar.today();
    switch (unit) {
      case "week" -> {
        if (tokens.norm(i + 2).equals("end")) {
          return new DaySpan(i, i + 3, calendar.sunday(weeks).minusDays(1), calendar.sunday(weeks));
        }
        return new DaySpan(i, i + 2, next ? calendar.monday(1) : today, calendar.sunday(weeks));
      }
      case "weekend" -> {
        return new DaySpan(i, i + 2, calendar.sunday(weeks).minusDays(1), calendar.sunday(weeks));
      }
      case "month" -> {
        YearMonth month = YearMonth.from(today).plusMonths(weeks);
        return new DaySpan(i, i + 2, month.atDay(1), month.atEndOfMonth());
      }
      case "year" -> {
        int year = today.getYear() + weeks;
        return new DaySpan(i, i + 2, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      default -> {
        DaySpan named = next ? days.at(i + 1) : null;
        if (named != null && CalendarWords.weekday(unit) != null) {
          return new DaySpan(i, named.to(), named.first(), named.last());
        }
        return next && tokens.norm(i).equals("next") ? distance(i) : null;
      }
    }
  }

  private @Nullable DaySpan month(int i) {
    YearMonth month = YearMonth.from(calendar.today());
    if (tokens.norm(i + 1).equals("prochain")) {
      month = month.plusMonths(1);
      return new DaySpan(i, i + 2, month.atDay(1), month.atEndOfMonth());
    }
    if (tokens.norm(i - 1).equals("ce")) {
      return new DaySpan(i, i + 1, calendar.today(), month.atEndOfMonth());
    }
    return null;
  }

  private @Nullable DaySpan year(int i) {
    int year = calendar.today().getYear();
    if (tokens.norm(i + 1).startsWith("prochain")) {
      return new DaySpan(i, i + 2, LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 12, 31));
    }
    if (tokens.norm(i - 1).equals("cette")) {
      return new DaySpan(i, i + 1, calendar.today(), LocalDate.of(year, 12, 31));
    }
    return null;
  }

  /** "dans 3 jours", "d'ici deux semaines", "within 48 hours", "sous quinzaine". */
  private @Nullable DaySpan distance(int i) {
    int at = i + 1;
    if (Set.of("les", "the", "about", "environ", "a", "au").contains(tokens.norm(at))
        && !Set.of("week", "month", "year", "fortnight", "day").contains(tokens.norm(at + 1))) {
      at++;
      if (Set.of("plus", "maximum", "max", "next").contains(tokens.norm(at))) {
        at++;
      }
    }
    BigDecimal amount = BigDecimal.ONE;
    Figure figure = numbers.at(tokens, at);
    if (figure != null) {
      amount = figure.value();
      at = figure.to();
      if (tokens.norm(at).equals("de") && figure.approximate()) {
        at++;
      }
    } else if (tokens.norm(at).equals("a") || tokens.norm(at).equals("an")) {
      at++;
    } else if (!Set.of("quinzaine", "huitaine").contains(tokens.norm(at))) {
      return null;
    }
    if (figure != null
        && figure.approximate()
        && Set.of("quinzaine", "huitaine").contains(tokens.norm(at - 1))) {
      return away(i, at, amount.intValue());
    }
    String unit = tokens.norm(at);
    LocalDate today = calendar.today();
    int count = amount.intValue();
    if (tokens.norm(at + 1).equals("or") || tokens.norm(at + 1).equals("ou")) {
      return null;
    }
    return switch (unit) {
      case "jour", "jours", "j", "day", "days" -> away(i, at + 1, count);
      case "h", "heures", "heure", "hour", "hours", "hrs" -> away(i, at + 1, (count + 23) / 24);
      case "semaine", "semaines", "week", "weeks", "wks" -> away(i, at + 1, 7 * count);
      case "fortnight" -> away(i, at + 1, 14);
      case "mois", "month", "months" -> new DaySpan(i, at + 1, today.plusMonths(count));
      case "an", "ans", "year", "years" -> new DaySpan(i, at + 1, today.plusYears(count));
      default -> null;
    };
  }

  private DaySpan away(int from, int to, int days) {
    return new DaySpan(from, to, calendar.today().plusDays(days));
  }
}
