package org.callandcare.understanding.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.numbers.Figure;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Months, and days of a month by its name: "15 mars 2027", "the 15th of March", "sept.". */
final class MonthDays {

  static final Set<String> ORDINAL = Set.of("er", "nd", "th", "st", "rd", "e", "eme");
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("premier", 1),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("fifteenth", 15),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));
  private final Tokens tokens;
  private final Calendar calendar;
  private final Figures figures;
  private final NumberReader numbers;

  MonthDays(Tokens tokens, Calendar calendar, NumberReader numbers) {
    this.tokens = tokens;
    this.calendar = calendar;
    this.figures = new Figures(tokens);
    this.numbers = numbers;
  }

  /** "15 mars 2027", "1er mars", "15th of March", "quinze mars". */
  @Nullable DaySpan day(int from, int i) {
    int day;
    int at;
    if (tokens.at(i).digits()) {
      day = figures.at(i);
      at = i + 1;
      if (ORDINAL.contains(tokens.norm(at)) && !tokens.at(at).spaced()) {
        at++;
      }
    } else if (ORDINALS.containsKey(tokens.norm(i))) {
      day = ORDINALS.getOrDefault(tokens.norm(i), 0);
      at = i + 1;
    } else {
      Figure figure = numbers.at(tokens, i);
      if (figure == null || figure.article() || figure.value().intValue() > 31) {
        return null;
      }
      day = figure.value().intValue();
      at = figure.to();
    }
    if (tokens.norm(at).equals("of")) {
      at++;
    }
    int month = CalendarWords.month(tokens.norm(at));
    if (month == 0 || tokens.norm(at).equals("mar") && !tokens.norm(at + 1).equals(".")) {
      return null;
    }
    at++;
    if (tokens.norm(at).equals(".") && !tokens.at(at).spaced() && shortMonth(at - 1)) {
      at++;
    }
    return withYear(from, at, month, day);
  }

  private boolean shortMonth(int i) {
    return tokens.norm(i).length() <= 4 && i + 2 < tokens.size();
  }

  private @Nullable DaySpan withYear(int from, int at, int month, int day) {
    int yearAt = tokens.norm(at).equals(",") ? at + 1 : at;
    if (figures.isYear(yearAt)) {
      LocalDate date = calendar.day(figures.at(yearAt), month, day);
      return date == null ? null : new DaySpan(from, yearAt + 1, date);
    }
    LocalDate date = calendar.day(month, day);
    return date == null ? null : new DaySpan(from, at, date);
  }

  /** "mars 2027", "March 15th", "en mars". */
  @Nullable DaySpan month(int i, int month) {
    int at = i + 1;
    if (tokens.norm(at).equals(".") && shortMonth(i) && !tokens.at(at).spaced()) {
      at++;
    }
    if (tokens.norm(at).equals("the")) {
      at++;
    }
    if (figures.isYear(at)) {
      YearMonth named = YearMonth.of(figures.at(at), month);
      return new DaySpan(i, at + 1, named.atDay(1), named.atEndOfMonth());
    }
    if (tokens.at(at).digits()
        && figures.at(at) >= 1
        && figures.at(at) <= 31
        && !figures.isHour(at)) {
      int to = at + 1;
      boolean ordinal = ORDINAL.contains(tokens.norm(to)) && !tokens.at(to).spaced();
      if (ordinal) {
        to++;
      }
      if (ordinal || englishMonth(tokens.norm(i))) {
        return withYear(i, to, month, figures.at(at));
      }
    }
    String norm = tokens.norm(i);
    if (norm.equals("sept") || norm.equals("may") || norm.equals("march") || norm.equals("jan")) {
      if (!Set.of(
              "in", "by", "before", "of", "until", "fin", "debut", "mi", "early", "mid", "late",
              "en", "end", "this", "next", "for", "till", "avant", "courant", "to", "through")
          .contains(tokens.norm(i - 1))) {
        return null;
      }
      if (norm.equals("sept")
          && !Set.of("fin", "debut", "mi", "mid", "late", "early", "by", "in")
              .contains(tokens.norm(i - 1))) {
        return null;
      }
    }
    YearMonth named = calendar.month(month);
    int to = i + 1;
    if (tokens.norm(to).equals("prochain")) {
      to++;
    }
    return new DaySpan(i, to, named.atDay(1), named.atEndOfMonth());
  }

  private static boolean englishMonth(String norm) {
    return norm.endsWith("ary")
        || norm.endsWith("ber")
        || Set.of(
                "march", "april", "may", "june", "july", "august", "feb", "apr", "jun", "jul",
                "aug", "sep", "oct", "nov", "dec", "jan", "mar")
            .contains(norm);
  }
}
