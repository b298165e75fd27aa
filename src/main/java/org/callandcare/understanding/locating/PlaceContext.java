package org.callandcare.understanding.locating;

import java.util.Set;
import org.callandcare.places.Commune;
import org.callandcare.places.PlaceName;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * Whether the words around a place's name speak for the place: many names are everyday words, names
 * of people or of streets too.
 */
final class PlaceContext {

  private final Gazetteer gazetteer;
  private final Set<String> ordinary;

  /**
   * @param ordinary words of the language, folded: as a place they need a preposition or a capital
   */
  PlaceContext(Gazetteer gazetteer, Set<String> ordinary) {
    this.gazetteer = gazetteer;
    this.ordinary = ordinary;
  }

  /** The place is meant. */
  boolean believable(Reading reading, NameMatch match, PlaceName name) {
    Tokens tokens = reading.tokens();
    Cues cues = reading.cues();
    int from = match.from();
    String norm = tokens.norm(from);
    boolean one = match.to() - from == 1;
    boolean opening =
        from == 0 || !tokens.sameSentence(from - 1, from) || tokens.norm(from - 1).equals(":");
    boolean capital = tokens.at(from).capital() && !opening && !shouting(tokens);
    int before = from;
    if (Gazetteer.ARTICLES.contains(tokens.norm(before - 1))) {
      before--;
    }
    boolean located = located(tokens, from) || located(tokens, before) && before < from;
    boolean prepared =
        cues.endsAt("place.before", from)
            || cues.endsAt("place.before", before)
            || cues.endsAt("body", from);
    boolean coded = Homonyms.postcodeNear(tokens, match) != null;
    Commune commune = gazetteer.commune(name);
    boolean town = commune != null && commune.population() >= Gazetteer.TOWN;
    boolean common = ordinary.contains(norm) || norm.length() <= 3;
    if (personName(tokens, from)) {
      return coded;
    }
    if (name.kind() == PlaceName.Kind.AREA) {
      return area(tokens, match, prepared, capital);
    }
    if (coded) {
      return true;
    }
    if (name.kind() == PlaceName.Kind.ELSEWHERE) {
      return one
          ? (located || prepared && (capital || !common) || capital && !common)
              && !(norm.equals("nice") && reading.english())
          : true;
    }
    if (!one) {
      return !common || prepared || capital || tokens.at(match.to() - 1).hyphened() || town;
    }
    if (!common && tokens.at(from).capital() && signed(tokens, match)
        || tokens.at(from).capital() && bracketed(tokens, match)) {
      return true;
    }
    if (common && one && town && alone(tokens, from, match.to()) && norm.length() > 3) {
      return true;
    }
    if (common) {
      return located && (capital || !wordLike(norm)) || prepared && capital;
    }
    if (town) {
      return true;
    }
    return located || prepared && (tokens.at(from).capital() || norm.length() >= 6) || capital;
  }

  /** "…? Wavrin": the last sentence is nothing but the name. */
  private static boolean signed(Tokens tokens, NameMatch match) {
    return match.from() > 2
        && !tokens.sameSentence(match.from() - 1, match.from())
        && (match.to() == tokens.size()
            || match.to() == tokens.size() - 1 && tokens.norm(match.to()).equals("."));
  }

  /** "… (Hem) …": alone in brackets. */
  private static boolean bracketed(Tokens tokens, NameMatch match) {
    return tokens.norm(match.from() - 1).equals("(") && tokens.norm(match.to()).equals(")");
  }

  /** "…, croix, 06 12…": between signs, near the end. */
  private static boolean alone(Tokens tokens, int from, int to) {
    return from > 2
        && tokens.norm(from - 1).equals(",")
        && (to == tokens.size() || tokens.norm(to).equals(",") && tokens.at(to + 1).digits());
  }

  /** "à", "in", "near": only a place is awaited; "de" and "le" stand before much else. */
  private static boolean located(Tokens tokens, int at) {
    String norm = tokens.norm(at - 1);
    return Set.of(
                "a",
                "sur",
                "vers",
                "in",
                "at",
                "near",
                "from",
                "around",
                "habite",
                "secteur",
                "quartier",
                "cote",
                "pres",
                "proche",
                "aux",
                "depuis",
                "entre",
                "outside",
                "to")
            .contains(norm)
        || norm.equals("de")
            && Set.of("pres", "proche", "autour", "cote", "quartier", "secteur", "ville", "commune")
                .contains(tokens.norm(at - 2));
  }

  private static boolean shouting(Tokens tokens) {
    int upper = 0;
    int letters = 0;
    String text = tokens.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return letters > 8 && upper * 2 > letters;
  }

  /** Everyday words that are communes too, never meant without a capital. */
  private static boolean wordLike(String norm) {
    return norm.length() <= 4;
  }

  static boolean personName(Tokens tokens, int from) {
    return Set.of("mme", "mr", "monsieur", "madame", "mrs", "ms", "miss", "mlle", "dr", "m")
            .contains(tokens.norm(from - 1))
        || tokens.norm(from - 1).equals(".")
            && Set.of("m", "mr", "mme", "dr").contains(tokens.norm(from - 2))
            && !tokens.at(from - 1).spaced();
  }

  private static boolean area(Tokens tokens, NameMatch match, boolean prepared, boolean capital) {
    String norm = tokens.norm(match.from());
    boolean ambiguous =
        Set.of(
                    "nord",
                    "somme",
                    "oise",
                    "aisne",
                    "valois",
                    "artois",
                    "vexin",
                    "flandre",
                    "ponthieu",
                    "ferrain")
                .contains(norm)
            && match.to() - match.from() == 1;
    if (!ambiguous) {
      return prepared
          || capital
          || tokens.at(match.from()).capital()
          || match.to() - match.from() > 1;
    }
    String before = tokens.norms(match.from() - 2, match.from());
    boolean within =
        before.equals("dans le")
            || before.equals("dans la")
            || before.equals("dans l")
            || before.equals("de la") && norm.equals("somme") && capital
            || before.endsWith("departement du")
            || before.equals("in the")
            || tokens.norm(match.from() - 1).equals("du") && capital
            || tokens.norm(match.from() - 1).equals("le") && capital
            || tokens.norm(match.from() - 1).equals("l") && capital
            || before.equals("en")
            || tokens.norm(match.from() - 1).equals("en")
            || tokens.norm(match.from() - 1).equals("la") && capital;
    return within && !tokens.norm(match.from() - 2).equals("gare");
  }

  /** "je viens d'Ukraine", "arrived from Syria": where one comes from, said of countries. */
  static boolean origin(Tokens tokens, NameMatch match) {
    String before = tokens.norm(match.from() - 1);
    if (Set.of("to", "au", "en", "aux").contains(before)) {
      return Set.of("moved", "parti", "partie", "partis", "gone", "emigrated", "emigre")
          .contains(tokens.norm(match.from() - 2));
    }
    if (!Set.of("d", "de", "du", "from").contains(before)) {
      return false;
    }
    for (int i = match.from() - 2; i >= match.from() - 4; i--) {
      if (Set.of(
              "arrive",
              "arrivee",
              "arriver",
              "viens",
              "vient",
              "venons",
              "venu",
              "venue",
              "venus",
              "arrived",
              "came",
              "am",
              "m",
              "come",
              "comes",
              "moved",
              "arrives",
              "arrivons",
              "fled",
              "fui")
          .contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
