package org.callandcare.understanding.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callandcare.understanding.Intent;
import org.jspecify.annotations.Nullable;

/**
 * An intent with how sure it is.
 *
 * @param confidence in [0, 1], calibrated
 * @param sure above the threshold at which it is right 95 times in 100
 * @param rule the rule that decided; null when the model did
 * @param probabilities what the model said of each intent; none when a rule decided
 */
public record Decision(
    Intent intent,
    double confidence,
    boolean sure,
    @Nullable String rule,
    Map<Intent, Double> probabilities) {

  private static final double TOLD = 0.02;

  static Decision ruled(Intent intent, String rule) {
    return new Decision(intent, 0.99, true, "rule: " + rule, Map.of());
  }

  /** Lines for a person who wants to know why. */
  public List<String> reasons() {
    if (rule != null) {
      return List.of(rule);
    }
    List<String> reasons = new ArrayList<>();
    probabilities.forEach(
        (intent, p) -> {
          if (p > TOLD) {
            reasons.add(String.format(Locale.ROOT, "intent %s %.3f", intent.word(), p));
          }
        });
    return reasons;
  }
}
