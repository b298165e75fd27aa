package org.callandcare.understanding.intents;

/**
 * Turns the model's probability into the share of messages with such a probability that are right.
 *
 * @param slope of the logistic curve over the probability's log-odds
 * @param offset of it
 * @param threshold the confidence above which 95 messages in 100 are right
 */
public record Calibration(double slope, double offset, double threshold) {

  /** Before the first training. */
  public static final Calibration NONE = new Calibration(1, 0, 0.8);

  private static final double EDGE = 1e-6;

  public double confidence(double probability) {
    double p = Math.min(1 - EDGE, Math.max(EDGE, probability));
    double z = slope * Math.log(p / (1 - p)) + offset;
    return 1 / (1 + Math.exp(-z));
  }
}
