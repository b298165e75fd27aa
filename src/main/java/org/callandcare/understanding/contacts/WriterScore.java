package org.callandcare.understanding.contacts;

import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * How much speaks for it that a party named is the one who writes: first of all words such as "we
 * are" or "our" before it; then where it stands, as an opening or like a signature.
 */
final class WriterScore {

  private static final Set<String> OWN =
      Set.of(
          "sommes",
          "suis",
          "est",
          "notre",
          "our",
          "my",
          "mon",
          "ma",
          "am",
          "m",
          "re",
          "are",
          "nos",
          "i",
          "nous",
          "we",
          "travaille",
          "work",
          "represente",
          "represent",
          "ici",
          "here",
          "from",
          "is",
          "mes",
          "es");

  private static final Set<String> ARTICLES =
      Set.of(
          "un",
          "une",
          "a",
          "an",
          "l",
          "la",
          "le",
          "the",
          "petite",
          "petit",
          "small",
          "local",
          "petites",
          "de",
          "d",
          "du",
          "in",
          "grande",
          "big",
          "jeune",
          "young",
          "little",
          "ancienne",
          "tech",
          "large",
          "medium",
          "sized",
          "for",
          "pour",
          "au",
          "en",
          "at",
          "of",
          "simple",
          "nouvelle",
          "new",
          "deuxieme",
          "second",
          "registered",
          "year",
          "first",
          "third",
          "final",
          "retired",
          "french",
          "proud",
          "family",
          "neighbourhood",
          "primary",
          "secondary",
          "single");

  private static final Map<String, Integer> BONUS =
      Map.of("student", 1, "individual", -1, "company", 0);

  private WriterScore() {}

  /** More than nothing when it may be the writer; the highest is. */
  static int of(Reading reading, String kind, Cue cue) {
    Tokens tokens = reading.tokens();
    int at = withArticles(reading, cue);
    boolean ownInside = ownInside(reading, cue);
    boolean own =
        ownInside
            || OWN.contains(tokens.norm(at - 1))
            || OWN.contains(tokens.norm(cue.from() - 1))
            || Employment.placeOfWork(tokens, at)
            || kind.equals("individual") && Employment.trade(tokens, cue);
    if (ThirdParties.tells(reading, kind, cue, at, own)) {
      return 0;
    }
    String said = tokens.norms(cue.from(), cue.to());
    if (said.contains("parc") || said.contains("fleet")) {
      return 1;
    }
    int score = own ? 6 : 2;
    boolean opening = at == 0 || !tokens.sameSentence(at - 1, at);
    boolean closing = cue.to() >= tokens.size() - 4;
    if (tokens.at(cue.from()).capital() || opening || closing) {
      score += 1;
    }
    if (cue.to() - cue.from() > 1) {
      score += 1;
    }
    if (kind.equals("individual") && !own) {
      score -= 1;
    }
    return score + BONUS.getOrDefault(kind, 0);
  }

  /** Where a cue begins with the articles and little words before it. */
  private static int withArticles(Reading reading, Cue cue) {
    Tokens tokens = reading.tokens();
    int at = cue.from();
    while (at > 0
        && ARTICLES.contains(tokens.norm(at - 1))
        && at > cue.from() - 4
        && !reading.cues().endsAt("party.recipient", at)) {
      at--;
    }
    return tokens.norms(at - 2, at).equals("une toute") ? at - 2 : at;
  }

  /** "Notre asso" as one cue; a pensioner who offers speaks of nobody else. */
  private static boolean ownInside(Reading reading, Cue cue) {
    String inside = reading.norm(cue.from());
    return OWN.contains(inside) || inside.startsWith("retrait") && reading.cues().has("offer");
  }
}
