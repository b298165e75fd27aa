package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/**
 * Numbers that count nothing asked or given: memory, disk, screen size, year, model, age, hour,
 * address, share.
 */
public final class Distractors {

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
  private static final Set<String> BEFORE =
      Set.of(
          "windows",
          "win",
          "office",
          "word",
          "excel",
          "i",
          "core",
          "ryzen",
          "version",
          "v",
          "galaxy",
          "iphone",
          "ipad",
          "latitude",
          "elitebook",
          "probook",
          "thinkpad",
          "optiplex",
          "n°",
          "no",
          "numero",
          "number",
          "#",
          "celeron",
          "pentium",
          "android",
          "ios",
          "macos",
          "usb",
          "bluetooth",
          "wifi",
          "deskjet",
          "officejet",
          "laserjet",
          "pixma",
          "g",
          "gen",
          "generation",
          "taille",
          "size",
          "age",
          "aged",
          "page",
          "chapitre",
          "route",
          "salle n",
          "ideapad",
          "vivobook",
          "precision",
          "inspiron",
          "surface",
          "modele",
          "model",
          "type",
          "ref",
          "reference",
          "code",
          "lot n",
          "bac",
          "terminale",
          "bts",
          "year",
          "grade",
          "level",
          "niveau",
          "ubuntu",
          "debian",
          "hp",
          "canon",
          "epson",
          "brother",
          "kyocera",
          "ricoh",
          "casio",
          "ti",
          "fx",
          "numworks",
          "ecofont",
          "poweredge",
          "proliant",
          "rj",
          "redmi",
          "photoshop",
          "a",
          "bus",
          "ligne",
          "metro",
          "tram",
          "batiment",
          "bat",
          "appartement",
          "appt",
          "apt",
          "flat",
          "room",
          "floor",
          "unit",
          "cp",
          "bp",
          "cs",
          "mar",
          "xps",
          "aspire",
          "thinkcentre",
          "prodesk",
          "elitedesk",
          "zbook",
          "spectre",
          "pavilion",
          "mark");
  private static final Set<String> STREET =
      Set.of(
          "rue",
          "avenue",
          "av",
          "boulevard",
          "bd",
          "bld",
          "place",
          "impasse",
          "allee",
          "chemin",
          "quai",
          "route",
          "street",
          "road",
          "square",
          "bis",
          "ter",
          "faubourg",
          "chaussee",
          "lane");
  private static final Set<String> MONEY_SIGNS = Set.of("€", "$", "£", "%");

  private static final Set<String> YEAR_BEFORE =
      Set.of(
          "de",
          "en",
          "from",
          "in",
          "since",
          "annee",
          "model",
          "modele",
          "depuis",
          "circa",
          "millesime",
          "early",
          "late",
          "mid",
          "debut",
          "fin",
          "of",
          "vers",
          "du");

  private Distractors() {}

  /** Marks the tokens that are such numbers. */
  public static void mark(Reading reading, boolean[] taken) {
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (!token.digits() || taken[i]) {
        continue;
      }
      if (age(tokens, i)
          || year(tokens, i)
          || measured(tokens, i)
          || named(tokens, i)
          || address(tokens, i)) {
        int from = i;
        while (from > 1 && decimal(tokens, from)) {
          from -= 2;
        }
        for (int k = from; k <= i; k++) {
          taken[k] = true;
        }
      }
      if (tokens.norm(i).length() >= 6
          || tokens.norm(i).startsWith("0") && tokens.norm(i).length() > 1) {
        taken[i] = true;
      }
    }
    words(reading, taken);
    asNew(tokens, taken);
  }

  /** "presque neuf", "un PC neuf": new, not nine. */
  private static void asNew(Tokens tokens, boolean[] taken) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.norm(i).equals("neuf")) {
        continue;
      }
      Token after = tokens.at(i + 1);
      boolean counting =
          after.word()
              && !Set.of(
                      "et", "ou", "mais", "pour", "a", "avec", "jamais", "de", "d", "dans", "que",
                      "qui", "svp", "sur", "merci", "je", "il", "si", "non", "pas", "encore", "en",
                      "hs")
                  .contains(after.norm());
      if (!counting
          || Set.of(
                  "presque", "quasi", "quasiment", "etat", "comme", "tout", "est", "pas", "a", "du")
              .contains(tokens.norm(i - 1))) {
        taken[i] = true;
      }
    }
  }

  /** "twelve years old", "douze ans", "huit pouces", "six months old". */
  private static void words(Reading reading, boolean[] taken) {
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean age =
          tokens.norm(i).equals("ans") && !tokens.norm(i - 1).equals("les")
              || tokens.norms(i, i + 2).equals("years old")
              || tokens.norms(i, i + 2).equals("year old")
              || tokens.norm(i).equals("years")
              || tokens.norm(i).equals("pouces")
              || tokens.norms(i, i + 2).equals("months old");
      for (int k = i - 1; age && k >= 0 && k >= i - 3; k--) {
        if (tokens.at(k).kind() == Token.Kind.SIGN && !tokens.norm(k).equals("/")) {
          break;
        }
        if (tokens.at(k).digits() || k == i - 1) {
          taken[k] = true;
        } else if (!Set.of("a", "ou", "or", "to", "-").contains(tokens.norm(k))) {
          break;
        }
      }
    }
  }

  /** "4 my kids", "2 give away": for and to. */
  private static boolean textSpeak(Tokens tokens, int i) {
    String after = tokens.norm(i + 1);
    return tokens.norm(i).equals("4")
            && Set.of("my", "me", "you", "our", "a", "the", "us", "him", "her", "school", "sale")
                .contains(after)
        || tokens.norm(i).equals("2")
            && Set.of("give", "get", "have", "be", "you", "donate", "use", "go").contains(after);
  }

  /** "I'm 19", "she is 71,": years of age. */
  private static boolean age(Tokens tokens, int i) {
    boolean said =
        Set.of("m", "am", "is", "aged", "age").contains(tokens.norm(i - 1))
            && tokens.norm(i).length() <= 2;
    return said && !tokens.at(i + 1).word()
        || said && Set.of("and", "years", "in", "from", "et").contains(tokens.norm(i + 1));
  }

  private static boolean decimal(Tokens tokens, int i) {
    String mark = tokens.norm(i - 1);
    return (mark.equals(".") || mark.equals(",") || mark.equals("/"))
        && !tokens.at(i).spaced()
        && !tokens.at(i - 1).spaced()
        && tokens.at(i - 2).digits();
  }

  private static boolean year(Tokens tokens, int i) {
    String digits = tokens.norm(i);
    if (digits.length() != 4 || digits.compareTo("1985") < 0 || digits.compareTo("2045") > 0) {
      return false;
    }
    Token after = tokens.at(i + 1);
    if (MONEY_SIGNS.contains(after.norm()) || MONEY_SIGNS.contains(tokens.norm(i - 1))) {
      return false;
    }
    return YEAR_BEFORE.contains(tokens.norm(i - 1))
        || !after.word()
        || tokens.norm(i - 1).equals("(")
        || Set.of("a", "an", "our", "my", "the").contains(tokens.norm(i - 1)) && after.capital()
        || Set.of("et", "and", "pour", "en", "ou", "a").contains(after.norm());
  }

  private static boolean measured(Tokens tokens, int i) {
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
      return after.equals("places") || !tokens.at(i + 1).spaced();
    }
    if (after.equals("st") || after.equals("am") || after.equals("er")) {
      return !tokens.at(i + 1).spaced();
    }
    return AFTER.contains(after)
        || after.equals("years")
        || after.equals("year") && tokens.norm(i + 2).startsWith("old");
  }

  private static boolean named(Tokens tokens, int i) {
    String before = tokens.norm(i - 1);
    if (before.equals("a")) {
      return false;
    }
    if (before.equals("no") || before.equals("numero") || before.equals("number")) {
      return !tokens.at(i + 1).word();
    }
    boolean product = BEFORE.contains(before);
    if (!product) {
      return false;
    }
    boolean brand =
        Set.of("hp", "canon", "epson", "brother", "casio", "ricoh", "kyocera").contains(before);
    return !brand || tokens.norm(i).length() >= 3;
  }

  private static boolean address(Tokens tokens, int i) {
    int at = tokens.norm(i + 1).equals(",") ? i + 2 : i + 1;
    return STREET.contains(tokens.norm(at)) && !tokens.norm(at).equals("place")
        || tokens.norm(at).equals("place")
            && tokens.at(at + 1).word()
            && Set.of("de", "du", "des", "d").contains(tokens.norm(at + 1))
            && tokens.at(at + 2).capital();
  }
}
