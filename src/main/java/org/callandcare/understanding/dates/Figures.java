package org.callandcare.understanding.dates;

import org.callandcare.understanding.text.Tokens;

/** Figures in a text, as the parts of days are written. */
final class Figures {

  private final Tokens tokens;

  Figures(Tokens tokens) {
    this.tokens = tokens;
  }

  boolean isYear(int i) {
    return tokens.at(i).digits() && tokens.norm(i).length() == 4 && at(i) >= 1990 && at(i) <= 2099;
  }

  boolean isHour(int i) {
    String unit = tokens.norm(i + 1);
    return unit.equals("h")
        || unit.equals("heures")
        || unit.equals("heure")
        || unit.equals("pm")
        || unit.equals("am")
        || unit.equals(":");
  }

  /** Of at most four digits; -1 for anything else. */
  int at(int i) {
    String digits = tokens.norm(i);
    return tokens.at(i).digits() && digits.length() <= 4 ? Integer.parseInt(digits) : -1;
  }
}
