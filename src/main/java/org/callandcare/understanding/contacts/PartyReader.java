package org.callandcare.understanding.contacts;

import java.util.List;
import org.callandcare.understanding.PartyMention;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;

/** Who writes: the kind of party and its name, as far as the words tell. */
public final class PartyReader {

  private static final List<String> KINDS =
      List.of(
          "foundation",
          "local_authority",
          "association",
          "school",
          "student",
          "company",
          "individual");

  public PartyMention read(Reading reading) {
    String kind = null;
    Cue best = null;
    int bestScore = 0;
    for (String candidate : KINDS) {
      for (Cue cue : reading.cues().list("party." + candidate)) {
        int score = WriterScore.of(reading, candidate, cue);
        if (score > bestScore
            || score == bestScore && best != null && cue.from() < best.from() && score > 0) {
          bestScore = score;
          best = cue;
          kind = candidate;
        }
      }
    }
    if (best == null || kind == null) {
      return PartyMention.UNKNOWN;
    }
    return new PartyMention(kind, PartyName.read(reading, kind, best));
  }
}
