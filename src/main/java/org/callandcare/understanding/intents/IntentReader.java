package org.callandcare.understanding.intents;

import java.util.List;
import java.util.Map;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.items.ItemReader;
import org.callandcare.understanding.text.Reading;

/** Decides what a message is for. Thread-safe. */
public final class IntentReader {

  private static final double SURE = 0.8;

  public Decision decide(Reading reading, ItemReader.Found found) {
    Map<Intent, Double> scores = RuledIntent.scores(reading, found.any());
    Intent best = Intent.OTHER;
    double sum = 0;
    for (Map.Entry<Intent, Double> score : scores.entrySet()) {
      if (score.getValue() > scores.get(best)) {
        best = score.getKey();
      }
      sum += Math.exp(2 * score.getValue());
    }
    double confidence = Math.exp(2 * scores.get(best)) / sum;
    return new Decision(best, confidence, confidence >= SURE, List.of("rules " + scores));
  }
}
