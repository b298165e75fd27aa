package org.callandcare.understanding.intents;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.items.FoundItems;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.jspecify.annotations.Nullable;

/** Messages that are wholly made of words of courtesy, consent, refusal or stopping. */
final class CourtesyRules {

  private static final List<Intent> WEAKEST_LAST =
      List.of(Intent.CANCEL, Intent.NO, Intent.YES, Intent.THANKS, Intent.GREETING);

  /** Words that mean nothing. */
  private static final Set<String> FILLERS =
      Set.of("euh", "bah", "ben", "bon", "hein", "hum", "hm", "um", "uh", "er", "well", "oh", "ah");

  private CourtesyRules() {}

  static @Nullable Intent decide(Reading reading, FoundItems found) {
    if (found.any() || reading.tokens().size() > 12) {
      return null;
    }
    Intent strongest = null;
    for (int i = 0; i < reading.tokens().size(); i++) {
      Token token = reading.tokens().at(i);
      if (token.kind() == Token.Kind.BREAK) {
        continue;
      }
      Intent covering = covering(reading, i);
      if (covering == null) {
        if (token.kind() == Token.Kind.SIGN || FILLERS.contains(token.norm())) {
          continue;
        }
        return null;
      }
      if (strongest == null || WEAKEST_LAST.indexOf(covering) < WEAKEST_LAST.indexOf(strongest)) {
        strongest = covering;
      }
    }
    return strongest;
  }

  private static @Nullable Intent covering(Reading reading, int token) {
    Intent best = null;
    int longest = 0;
    for (Intent intent : WEAKEST_LAST) {
      for (Cue cue : reading.cues().list(intent.word())) {
        int length = cue.to() - cue.from();
        if (cue.from() <= token && token < cue.to() && length > longest) {
          best = intent;
          longest = length;
        }
      }
    }
    return best;
  }
}
