package org.callandcare.understanding.intents;

import java.util.EnumMap;
import java.util.Map;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;

/** What the cue phrases alone say about the intent: a score for each. */
public final class RuledIntent {

  private RuledIntent() {}

  /**
   * @param items whether anything of the catalogue is named
   */
  public static Map<Intent, Double> scores(Reading reading, boolean items) {
    Cues cues = reading.cues();
    int size = Math.max(1, reading.tokens().size());
    Map<Intent, Double> scores = new EnumMap<>(Intent.class);
    double need = weight(cues, "need") + 1.2 * weight(cues, "need.strong");
    double offer = weight(cues, "offer") + 1.5 * weight(cues, "offer.strong");
    scores.put(Intent.NEED, items ? need + 0.5 : need * 0.4);
    scores.put(Intent.OFFER, items ? offer : offer * 0.4);
    scores.put(Intent.STATUS, 2.2 * weight(cues, "status"));
    scores.put(Intent.CHANGE, 2.0 * weight(cues, "change"));
    scores.put(Intent.HUMAN, 2.6 * weight(cues, "human"));
    scores.put(Intent.QUESTION, (items ? 1.0 : 2.2) * weight(cues, "question"));
    double coverage = items ? 0.2 : 1;
    for (Intent intent :
        new Intent[] {Intent.GREETING, Intent.THANKS, Intent.YES, Intent.NO, Intent.CANCEL}) {
      scores.put(intent, coverage * 3.0 * covered(cues, intent.word()) / size);
    }
    scores.put(Intent.OTHER, items ? 0.1 : 0.45);
    return scores;
  }

  private static double weight(Cues cues, String name) {
    return Math.min(2, cues.list(name).size());
  }

  private static double covered(Cues cues, String name) {
    int tokens = 0;
    int end = 0;
    for (Cue cue : cues.list(name)) {
      tokens += Math.max(0, cue.to() - Math.max(cue.from(), end));
      end = Math.max(end, cue.to());
    }
    return tokens;
  }
}
