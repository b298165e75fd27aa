package org.callandcare.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Fits Platt's logistic curve to the model's log-odds, and finds the threshold of 95 in 100. */
final class Calibrator {

  private static final double TARGET = 0.95;
  private static final int STEPS = 4000;
  private static final double RATE = 0.05;
  private static final double EDGE = 1e-6;

  private final List<double[]> seen = new ArrayList<>();

  void add(double probability, boolean right) {
    double p = Math.min(1 - EDGE, Math.max(EDGE, probability));
    seen.add(new double[] {Math.log(p / (1 - p)), right ? 1 : 0});
  }

  String properties() {
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < STEPS; step++) {
      double slopeGradient = 0;
      double offsetGradient = 0;
      for (double[] one : seen) {
        double error = sigmoid(slope * one[0] + offset) - one[1];
        slopeGradient += error * one[0];
        offsetGradient += error;
      }
      slope -= RATE * slopeGradient / seen.size();
      offset -= RATE * offsetGradient / seen.size();
    }
    return String.format(
        Locale.ROOT,
        "# Written by the command train.%nslope=%.4f%noffset=%.4f%nthreshold=%.4f%n",
        slope,
        offset,
        threshold(slope, offset));
  }

  /** The lowest confidence above which at least 95 in 100 are right. */
  private double threshold(double slope, double offset) {
    List<double[]> falling = new ArrayList<>(seen);
    falling.sort(Comparator.comparingDouble((double[] one) -> one[0]).reversed());
    double threshold = 0.5;
    double lowest = 1;
    int right = 0;
    for (int i = 0; i < falling.size(); i++) {
      right += (int) falling.get(i)[1];
      if ((double) right / (i + 1) >= TARGET) {
        lowest = sigmoid(slope * falling.get(i)[0] + offset);
      }
    }
    return Math.max(threshold, lowest);
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
