package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Tokens;

/** Numbers of a size, a weight, a speed, a rank: "15 pouces", "8 Go", "3e". */
final class Measures {

  private static final Set<String> AFTER =
      Set.of(
          "go",
          "gb",
          "gig",
          "gigs",
          "giga",
          "to",
          "tb",
          "mo",
          "mb",
          "ghz",
          "hz",
          "mhz",
          "pouces",
          "pouce",
          "inch",
          "inches",
          "inchs",
          "\"",
          "''",
          "cm",
          "mm",
          "m",
          "m2",
          "m3",
          "km",
          "kg",
          "w",
          "v",
          "watts",
          "volts",
          "ans",
          "yo",
          "yrs",
          "%",
          "dpi",
          "pages",
          "ports",
          "places",
          "mpx",
          "px",
          "p",
          "eme",
          "ieme",
          "e",
          "er",
          "ere",
          "th",
          "st",
          "rd",
          "nd",
          "°",
          "degres",
          "go/s",
          "mah",
          "coeurs",
          "cores",
          "bits",
          "bit",
          "etage",
          "etages",
          "ppm",
          "sqm",
          "mbps",
          "mbit",
          "miles",
          "kilometres",
          "metres",
          "meters",
          "seats",
          "seater",
          "tonnes",
          "tours",
          "va",
          "ko",
          "o",
          "mns",
          "minutes",
          "mn",
          "min",
          "am",
          "pm",
          "lumens",
          "u",
          "secondes",
          "k");

  private static final Set<String> HYPHENED =
      Set.of("bedroom", "seater", "drawer", "door", "wheeler", "storey", "core", "page");

  private Measures() {}

  /** "a two-bedroom flat", "four-drawer cabinets". */
  static void spelled(Tokens tokens, boolean[] taken) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.at(i + 1).hyphened() && HYPHENED.contains(tokens.norm(i + 1))) {
        taken[i] = true;
      }
    }
  }

  static boolean measured(Tokens tokens, int i) {
    String after = tokens.norm(i + 1);
    if (tokens.at(i + 1).hyphened()
        && Set.of("year", "inch", "seater", "month", "page", "port", "bit", "seat", "place", "core")
            .contains(after)) {
      return true;
    }
    if (after.equals("k")
        || after.equals("e")
        || after.equals("m")
        || after.equals("v")
        || after.equals("w")
        || after.equals("o")
        || after.equals("u")
        || after.equals("p")) {
      return !tokens.at(i + 1).spaced() && !after.equals("k");
    }
    if (after.equals("to")) {
      return !tokens.at(i + 2).digits()
          && (!tokens.at(i + 1).spaced() || tokens.at(i + 1).capital());
    }
    if (after.equals("min") || after.equals("tours") || after.equals("places")) {
      boolean places = after.equals("places") && !Set.of("de", "for").contains(tokens.norm(i + 2));
      return places || !tokens.at(i + 1).spaced();
    }
    if (after.equals("st") || after.equals("am") || after.equals("er")) {
      return !tokens.at(i + 1).spaced();
    }
    return AFTER.contains(after)
        || after.equals("years")
        || after.equals("year") && tokens.norm(i + 2).startsWith("old");
  }
}
