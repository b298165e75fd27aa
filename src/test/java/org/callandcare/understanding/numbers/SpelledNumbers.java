package org.callandcare.understanding.numbers;

import java.util.function.IntFunction;

/** Spells numbers from 1 to 1,000,000 out as people in France, Belgium, Switzerland, England do. */
public final class SpelledNumbers {

  private static final String[] FRENCH = {
    "",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf"
  };
  private static final String[] ENGLISH = {
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] FRENCH_TENS = {
    "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "", "", ""
  };
  private static final String[] ENGLISH_TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private SpelledNumbers() {}

  /** As in France: soixante-dix, quatre-vingts, quatre-vingt-dix. */
  public static String french(int n) {
    return french(n, SpelledNumbers::standardTens);
  }

  /** With septante, nonante and a word for eighty of the reader's choice. */
  public static String regional(int n, String eighty) {
    return french(n, below -> regionalTens(below, eighty));
  }

  private static String french(int n, IntFunction<String> below100) {
    if (n == 1_000_000) {
      return "un million";
    }
    StringBuilder spelled = new StringBuilder();
    int thousands = n / 1000;
    if (thousands > 1) {
      spelled.append(french(thousands, below100).replace("cents", "cent")).append(' ');
    }
    if (thousands > 0) {
      spelled.append("mille ");
    }
    int rest = n % 1000;
    if (rest >= 200) {
      spelled.append(FRENCH[rest / 100]).append(' ');
    }
    if (rest >= 100) {
      spelled.append(rest % 100 == 0 && rest > 100 ? "cents " : "cent ");
    }
    return spelled.append(below100.apply(rest % 100)).toString().strip();
  }

  private static String standardTens(int n) {
    if (n < 20) {
      return FRENCH[n];
    }
    if (n < 70) {
      return joined(FRENCH_TENS[n / 10], n % 10);
    }
    if (n < 80) {
      return n == 71 ? "soixante et onze" : "soixante-" + FRENCH[n - 60];
    }
    return n == 80 ? "quatre-vingts" : "quatre-vingt-" + FRENCH[n - 80];
  }

  private static String regionalTens(int n, String eighty) {
    if (n < 70) {
      return standardTens(n);
    }
    return joined(n < 80 ? "septante" : n < 90 ? eighty : "nonante", n % 10);
  }

  private static String joined(String tens, int unit) {
    return unit == 0 ? tens : unit == 1 ? tens + " et un" : tens + "-" + FRENCH[unit];
  }

  public static String english(int n, boolean and) {
    if (n == 1_000_000) {
      return "one million";
    }
    StringBuilder spelled = new StringBuilder();
    if (n >= 1000) {
      spelled.append(english(n / 1000, and)).append(" thousand ");
    }
    int rest = n % 1000;
    if (rest >= 100) {
      spelled.append(ENGLISH[rest / 100]).append(" hundred ");
    }
    int below = rest % 100;
    if (and && below > 0 && n >= 100) {
      spelled.append("and ");
    }
    if (below < 20) {
      spelled.append(ENGLISH[below]);
    } else {
      spelled.append(ENGLISH_TENS[below / 10]);
      spelled.append(below % 10 == 0 ? "" : "-" + ENGLISH[below % 10]);
    }
    return spelled.toString().strip();
  }
}
