package org.callandcare.understanding.intents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.text.Categorizer;

/** The intent model: a categorizer over {@link IntentFeatures}. Thread-safe. */
public final class IntentModel {

  private final Categorizer categorizer;
  private final Intent[] outcomes;

  private IntentModel(Categorizer categorizer) {
    this.categorizer = categorizer;
    outcomes = new Intent[categorizer.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = Intent.valueOf(categorizer.outcome(i).toUpperCase(Locale.ROOT));
    }
  }

  public static IntentModel read(InputStream in) throws IOException {
    return new IntentModel(Categorizer.read(in));
  }

  /** Probabilities of all intents; they sum to one. */
  public Map<Intent, Double> probabilities(String[] features) {
    double[] probabilities = categorizer.probabilities(features);
    Map<Intent, Double> result = new EnumMap<>(Intent.class);
    for (int i = 0; i < outcomes.length; i++) {
      result.put(outcomes[i], probabilities[i]);
    }
    return result;
  }

  /** One training message, seen as features. */
  public record Sample(Intent intent, String[] features) {}

  /**
   * Trains and writes a model. The same samples in the same order give the same model.
   *
   * @param regularization L2 cost: larger is smoother
   */
  public static void train(List<Sample> samples, double regularization, OutputStream out)
      throws IOException {
    Categorizer.train(
        samples.stream()
            .map(sample -> new Categorizer.Sample(sample.intent().word(), sample.features()))
            .toList(),
        regularization,
        out);
  }
}
