package org.callandcare.understanding.dates;

import java.time.LocalDate;
import java.util.Set;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Days in figures alone: 2027-03-15, 15/03/2027, 15.03.27, 15/03. */
final class NumericDates {

  private final Tokens tokens;
  private final Calendar calendar;
  private final Figures figures;

  NumericDates(Tokens tokens, Calendar calendar) {
    this.tokens = tokens;
    this.calendar = calendar;
    this.figures = new Figures(tokens);
  }

  /** 2027-03-15, 15/03/2027, 15.03.27, 15/03. */
  @Nullable DaySpan at(int i) {
    int a = figures.at(i);
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
    int month = figures.at(b);
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
      int last = figures.at(c);
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
}
