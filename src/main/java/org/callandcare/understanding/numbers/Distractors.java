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

  private Distractors() {}

  /** Marks the tokens that are such numbers. */
  public static void mark(Reading reading, boolean[] taken) {
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (!token.digits() || taken[i]) {
        continue;
      }
      if (SoundingWords.heard(tokens, i)
          || Ages.told(tokens, i)
          || Years.named(tokens, i)
          || Measures.measured(tokens, i)
          || ModelNumbers.named(tokens, i)
          || StreetNumbers.address(tokens, i)) {
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
    Ages.spelled(tokens, taken);
    Measures.spelled(tokens, taken);
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

  private static boolean decimal(Tokens tokens, int i) {
    String mark = tokens.norm(i - 1);
    return (mark.equals(".") || mark.equals(",") || mark.equals("/"))
        && !tokens.at(i).spaced()
        && !tokens.at(i - 1).spaced()
        && tokens.at(i - 2).digits();
  }
}
