package org.callandcare.understanding.intents;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.items.FoundItems;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Decides what a message is for: the model's word, rules where they are exact. Thread-safe. */
public final class IntentReader {

  /** A message with no more tokens and a thing in it names that thing alone. */
  private static final int BARE = 4;

  /** A word of asking that stands no later opens the message. */
  private static final int OPENING = 2;

  private static final int NEAR = 4;
  private static final Set<String> FINDING =
      Set.of("find", "get", "trouver", "obtenir", "procurer", "emprunter", "borrow");

  private final @Nullable IntentModel model;
  private final Calibration calibration;

  /**
   * @param model null before the first training: rules alone then
   */
  public IntentReader(@Nullable IntentModel model, Calibration calibration) {
    this.model = model;
    this.calibration = calibration;
  }

  public Decision decide(Reading reading, FoundItems found, String[] features) {
    Intent ruled = CourtesyRules.decide(reading, found);
    if (ruled != null) {
      return Decision.ruled(ruled, "nothing but " + ruled.word());
    }
    if (!found.any() && PrivacyRule.holds(reading)) {
      return Decision.ruled(Intent.QUESTION, "data protection");
    }
    if (model == null) {
      Map<Intent, Double> scores = RuledIntent.scores(reading, found.any());
      Intent best = best(scores);
      return new Decision(best, 0.5, false, "rules " + scores, Map.of());
    }
    Map<Intent, Double> probabilities = model.probabilities(features);
    Intent best = corrected(best(probabilities), probabilities, reading, found);
    double confidence = calibration.confidence(probabilities.getOrDefault(best, 0.0));
    boolean sure = confidence >= calibration.threshold();
    return new Decision(best, confidence, sure, null, probabilities);
  }

  /**
   * Where words are exact: who cancels a request or an offer changes it, who only asks gives
   * nothing, and a thing named alone is no thanks.
   */
  private static Intent corrected(
      Intent best, Map<Intent, Double> probabilities, Reading reading, FoundItems found) {
    if (best == Intent.CANCEL && reading.cues().has("record")) {
      return Intent.CHANGE;
    }
    if (best == Intent.OFFER && onlyAsks(reading)) {
      return Intent.NEED;
    }
    boolean bare = found.any() && reading.tokens().size() <= BARE && !reading.cues().has("thanks");
    if (best == Intent.THANKS && bare) {
      Map<Intent, Double> others = new EnumMap<>(probabilities);
      others.remove(Intent.THANKS);
      return best(others);
    }
    return best;
  }

  /** "Besoin d'un interprète le 3 mars", "where can I find a printer?": asks, and gives nothing. */
  private static boolean onlyAsks(Reading reading) {
    if (Stream.of("offer.strong", "offer", "owned", "can").anyMatch(reading.cues()::has)) {
      return finding(reading.tokens());
    }
    boolean opening =
        reading.cues().list("need.strong").stream().anyMatch(cue -> cue.from() <= OPENING);
    return opening && reading.tokens().text().indexOf('?') < 0 || finding(reading.tokens());
  }

  private static boolean finding(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean where = tokens.norm(i).equals("where") || tokens.norm(i).equals("ou");
      for (int k = i + 1; where && k <= i + NEAR; k++) {
        if (FINDING.contains(tokens.norm(k))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Intent best(Map<Intent, Double> scores) {
    Intent best = Intent.OTHER;
    for (Map.Entry<Intent, Double> score : scores.entrySet()) {
      if (score.getValue() > scores.getOrDefault(best, 0.0)) {
        best = score.getKey();
      }
    }
    return best;
  }
}
