package org.callandcare.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.numbers.Figure;
import org.callandcare.understanding.numbers.NumberReader;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the day or span that begins at a token, as named in the calendar. */
final class DayReader {

  private static final Set<String> ORDINAL = Set.of("er", "nd", "th", "st", "rd", "e", "eme");
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
  private static final Set<String> END = Set.of("fin", "end", "late");
  private static final Set<String> START = Set.of("debut", "early", "beginning", "start");
  private static final Set<String> MIDDLE = Set.of("mi", "mid", "middle", "milieu");
  private static final Set<String> WITHIN =
      Set.of("courant", "mois", "le", "la", "l", "de", "du", "of", "the", "month", "d", "this");

  private static final Set<String> AFTER_SEASON =
      Set.of(
          "at",
          "and",
          "or",
          "if",
          "please",
          "in",
          "for",
          "to",
          "holidays",
          "term",
          "begins",
          "starts",
          "comes",
          "is",
          "when",
          "because",
          "thanks",
          "pls",
          "we",
          "i",
          "break",
          "so",
          "but");

  private final Tokens tokens;
  private final Calendar calendar;
  private final NumberReader numbers;

  /** What was found at each token, so that none is read twice. */
  private final @Nullable DaySpan[] found;

  private final boolean[] asked;

  DayReader(Tokens tokens, LocalDate today, NumberReader numbers) {
    this.tokens = tokens;
    this.calendar = new Calendar(today);
    this.numbers = numbers;
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
    DaySpan numeric = numeric(i);
    if (numeric == null
        && isYear(i)
        && Set.of("before", "avant", "until", "by").contains(tokens.norm(i - 1))) {
      return new DaySpan(i, i + 1, LocalDate.of(figure(i), 1, 1), LocalDate.of(figure(i), 12, 31));
    }
    return numeric != null ? numeric : dayAndMonth(i, i);
  }

  /** 2027-03-15, 15/03/2027, 15.03.27, 15/03. */
  private @Nullable DaySpan numeric(int i) {
    int a = figure(i);
    int second = i + 1;
    String mark = tokens.norm(second);
    boolean hyphens = tokens.at(second).hyphened() && tokens.at(second).digits();
    boolean marked = (mark.equals("/") || mark.equals(".")) && !tokens.at(second).spaced();
    if (!hyphens && !marked) {
      return null;
    }
    int b = hyphens ? second : second + 1;
    if (!tokens.at(b).digits() || tokens.at(b).spaced()) {
      return null;
    }
    int month = figure(b);
    int c = -1;
    if (hyphens && tokens.at(b + 1).hyphened() && tokens.at(b + 1).digits()) {
      c = b + 1;
    } else if (marked
        && tokens.norm(b + 1).equals(mark)
        && tokens.at(b + 2).digits()
        && !tokens.at(b + 2).spaced()) {
      c = b + 2;
    }
    if (c > 0) {
      int last = figure(c);
      LocalDate day =
          tokens.norm(i).length() == 4
              ? calendar.day(a, month, last)
              : calendar.day(last < 100 ? 2000 + last : last, month, a);
      return day == null ? null : new DaySpan(i, c + 1, day);
    }
    if (mark.equals("/") && tokens.norm(b).length() <= 2 && a >= 1) {
      LocalDate day = calendar.day(month, a);
      boolean padded = tokens.norm(b).length() == 2 || dateBefore(i);
      return day == null || !padded ? null : new DaySpan(i, b + 1, day);
    }
    return null;
  }

  private boolean dateBefore(int i) {
    return Set.of("le", "du", "au", "on", "the", "by", "before", "avant", "until")
        .contains(tokens.norm(i - 1));
  }

  /** "15 mars 2027", "1er mars", "15th of March", "quinze mars". */
  private @Nullable DaySpan dayAndMonth(int from, int i) {
    int day;
    int at;
    if (tokens.at(i).digits()) {
      day = figure(i);
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
    if (isYear(yearAt)) {
      LocalDate date = calendar.day(figure(yearAt), month, day);
      return date == null ? null : new DaySpan(from, yearAt + 1, date);
    }
    LocalDate date = calendar.day(month, day);
    return date == null ? null : new DaySpan(from, at, date);
  }

  private @Nullable DaySpan named(int i) {
    String norm = tokens.norm(i);
    DayOfWeek weekday = CalendarWords.weekday(norm);
    if (weekday == null && CalendarWords.shortWeekday(norm) != null) {
      int at = tokens.norm(i + 1).equals(".") ? i + 2 : i + 1;
      if (tokens.at(at).digits()) {
        DaySpan dated = dayAndMonth(i, at);
        if (dated != null) {
          return dated;
        }
      }
    }
    if (weekday != null) {
      return weekday(i, weekday);
    }
    if (END.contains(norm) || START.contains(norm) || MIDDLE.contains(norm)) {
      return partOf(i, norm);
    }
    int month = CalendarWords.month(norm);
    if (month > 0 && !norm.equals("mar")) {
      return month(i, month);
    }
    CalendarWords.Season season = CalendarWords.season(norm);
    if (season != null && !(norm.equals("ete") && !named(tokens.norm(i - 1))) && !describes(i)) {
      LocalDate[] days = calendar.season(season);
      if (isYear(i + 1)) {
        int shift = figure(i + 1) - days[0].getYear();
        return new DaySpan(i, i + 2, days[0].plusYears(shift), days[1].plusYears(shift));
      }
      return new DaySpan(i, i + 1, days[0], days[1]);
    }
    MonthDay feast = CalendarWords.feast(norm);
    if (feast != null) {
      return feast(i, norm, feast);
    }
    if (norm.equals("paques") || norm.equals("easter")) {
      LocalDate easter = calendar.easter();
      return new DaySpan(i, i + 1, easter, easter, true);
    }
    return dayAndMonth(i, i);
  }

  private @Nullable DaySpan feast(int i, String norm, MonthDay feast) {
    if (norm.equals("rentree")
        && Set.of("de", "du").contains(tokens.norm(i + 1))
        && CalendarWords.month(tokens.norm(i + 2)) > 0) {
      YearMonth month = calendar.month(CalendarWords.month(tokens.norm(i + 2)));
      return new DaySpan(i, i + 3, month.atDay(1), month.atDay(1), true);
    }
    int to = i + 1;
    LocalDate day = calendar.feast(feast);
    if (norm.equals("rentree") && tokens.norm(to).equals("scolaire")) {
      to++;
    }
    if (isYear(to)) {
      day = feast.atYear(figure(to));
      to++;
    }
    return new DaySpan(i, to, day, day, true);
  }

  /** "winter coats", "manteaux d'hiver", "the summer camp": a kind of thing, no time. */
  private boolean describes(int i) {
    String before = tokens.norm(i - 1);
    if (before.equals("d") || before.equals("de")) {
      return !Set.of("ici", "fin", "debut", "courant", "milieu", "cours", "saison")
          .contains(tokens.norm(i - 2));
    }
    Token after = tokens.at(i + 1);
    boolean english =
        Set.of("summer", "winter", "spring", "autumn", "fall").contains(tokens.norm(i));
    return english && after.word() && !AFTER_SEASON.contains(after.norm());
  }

  /** "été" is a season after an article, else a participle. */
  private static boolean named(String before) {
    return Set.of("l", "cet", "en", "d", "chaque", "fin", "debut", "mi", "avant").contains(before);
  }

  private @Nullable DaySpan weekday(int i, DayOfWeek weekday) {
    int at = i + 1;
    if (tokens.norm(at).equals(",")) {
      at++;
    }
    if (tokens.norm(at).equals("the") || tokens.norm(at).equals("le")) {
      at++;
    }
    if (CalendarWords.month(tokens.norm(at)) > 0 && tokens.at(at + 1).digits()) {
      DaySpan dated = month(at, CalendarWords.month(tokens.norm(at)));
      return dated == null ? null : new DaySpan(i, dated.to(), dated.first(), dated.last());
    }
    DaySpan dated = tokens.at(at).digits() ? dated(at) : dayAndMonth(i, at);
    if (dated != null) {
      return new DaySpan(i, dated.to(), dated.first(), dated.last());
    }
    if (tokens.at(at).digits() && !isHour(at) && figure(at) >= 1 && figure(at) <= 31) {
      LocalDate day = calendar.dayOfMonth(figure(at));
      LocalDate next = calendar.next(weekday);
      while (next.getDayOfMonth() != figure(at) && next.isBefore(calendar.today().plusYears(1))) {
        next = next.plusWeeks(1);
      }
      if (next.getDayOfMonth() == figure(at) && day != null) {
        int to = ORDINAL.contains(tokens.norm(at + 1)) ? at + 2 : at + 1;
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

  private @Nullable DaySpan month(int i, int month) {
    int at = i + 1;
    if (tokens.norm(at).equals(".") && shortMonth(i) && !tokens.at(at).spaced()) {
      at++;
    }
    if (tokens.norm(at).equals("the")) {
      at++;
    }
    if (isYear(at)) {
      YearMonth named = YearMonth.of(figure(at), month);
      return new DaySpan(i, at + 1, named.atDay(1), named.atEndOfMonth());
    }
    if (tokens.at(at).digits() && figure(at) >= 1 && figure(at) <= 31 && !isHour(at)) {
      int to = at + 1;
      boolean ordinal = ORDINAL.contains(tokens.norm(to)) && !tokens.at(to).spaced();
      if (ordinal) {
        to++;
      }
      if (ordinal || englishMonth(tokens.norm(i))) {
        return withYear(i, to, month, figure(at));
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

  /** "fin septembre", "début mars", "mi-mai", "end of the month", "fin 2027". */
  private @Nullable DaySpan partOf(int i, String norm) {
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
    } else if (isYear(at)) {
      int year = figure(at);
      whole = new DaySpan(i, at + 1, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    } else {
      int month = CalendarWords.month(word);
      CalendarWords.Season season = CalendarWords.season(word);
      if (month > 0) {
        YearMonth named =
            isYear(at + 1) ? YearMonth.of(figure(at + 1), month) : nextPart(norm, month);
        whole =
            new DaySpan(i, isYear(at + 1) ? at + 2 : at + 1, named.atDay(1), named.atEndOfMonth());
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

  private boolean isYear(int i) {
    return tokens.at(i).digits()
        && tokens.norm(i).length() == 4
        && figure(i) >= 1990
        && figure(i) <= 2099;
  }

  private boolean isHour(int i) {
    String unit = tokens.norm(i + 1);
    return unit.equals("h")
        || unit.equals("heures")
        || unit.equals("heure")
        || unit.equals("pm")
        || unit.equals("am")
        || unit.equals(":");
  }

  private int figure(int i) {
    String digits = tokens.norm(i);
    return tokens.at(i).digits() && digits.length() <= 4 ? Integer.parseInt(digits) : -1;
  }
}
