package org.callandcare.understanding.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Seasons, feasts and the start of the school year. */
final class SeasonsAndFeasts {

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
  private final Figures figures;

  SeasonsAndFeasts(Tokens tokens, Calendar calendar) {
    this.tokens = tokens;
    this.calendar = calendar;
    this.figures = new Figures(tokens);
  }

  /** Null when neither a season nor a feast is named here. */
  @Nullable DaySpan at(int i, String norm) {
    CalendarWords.Season season = CalendarWords.season(norm);
    if (season != null && !(norm.equals("ete") && !named(tokens.norm(i - 1))) && !describes(i)) {
      LocalDate[] days = calendar.season(season);
      if (figures.isYear(i + 1)) {
        int shift = figures.at(i + 1) - days[0].getYear();
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
    return null;
  }

  private DaySpan feast(int i, String norm, MonthDay feast) {
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
    if (figures.isYear(to)) {
      day = feast.atYear(figures.at(to));
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
}
