package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * What the clause around a thing says of it: that it is asked for or given, comes with another, is
 * a reason, or is had already.
 */
final class ClauseEvidence {

  private ClauseEvidence() {}

  /**
   * A verb of asking or giving stands before it in the same sentence, with nothing named between.
   */
  static boolean cued(Reading reading, int open, Mention mention) {
    for (String name :
        List.of("need", "offer", "status", "change", "need.strong", "offer.strong")) {
      for (Cue cue : reading.cues().list(name)) {
        if (cue.to() <= open
            && open - cue.to() <= 3
            && reading.tokens().sameSentence(cue.from(), mention.from)) {
          return true;
        }
        if (cue.from() >= mention.to
            && cue.from() - mention.to <= 3
            && reading.tokens().sameSentence(cue.from(), mention.from)
            && Set.of(
                    "wanted",
                    "needed",
                    "available",
                    "required",
                    "disponible",
                    "disponibles",
                    "dispo",
                    "dispos",
                    "a",
                    "to",
                    "up",
                    "going",
                    "free",
                    "offered",
                    "recherche",
                    "recherches",
                    "gratuit",
                    "sought",
                    "demande")
                .contains(reading.norm(cue.from()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "each with its charger": its is that of the thing before. */
  static boolean comesWith(Reading reading, int open) {
    return reading.cues().endsAt("companion", open)
        && Set.of("its", "son", "sa", "leur", "their", "ses", "leurs").contains(reading.norm(open));
  }

  /** "because the desks are tiny": a reason, no wish. */
  static boolean caused(Reading reading, Mention mention) {
    Tokens tokens = reading.tokens();
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 8); i--) {
      String norm = tokens.norm(i);
      if (!tokens.sameSentence(i, mention.from)) {
        return false;
      }
      if (Set.of("because", "car", "puisque", "parce", "cause", "since").contains(norm)) {
        return !norm.equals("car") || !reading.english();
      }
      if (norm.equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "mice we already have", "la salle, on l'a". */
  static boolean alreadyHad(Tokens tokens, Mention mention) {
    for (int i = mention.from - 8; i < mention.to + 4; i++) {
      boolean before = i < mention.from;
      if (Set.of("already", "deja").contains(tokens.norm(i))
          && tokens.sameSentence(i, mention.from)
          && (!before
              || Set.of("ai", "a", "avons", "have", "got", "has", "ont")
                  .contains(tokens.norm(i - 1))
              || Set.of("have", "got", "own").contains(tokens.norm(i + 1)))) {
        return true;
      }
    }
    return false;
  }
}
