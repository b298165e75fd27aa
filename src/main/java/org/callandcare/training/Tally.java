package org.callandcare.training;

import java.util.Locale;

/** Right out of asked, with the 95 % confidence interval of Wilson (1927). */
final class Tally {

  private static final double Z = 1.959964;

  private long right;
  private long asked;

  void add(boolean isRight) {
    asked++;
    right += isRight ? 1 : 0;
  }

  /** Adds to an F1, which is 2·right out of found plus expected. */
  void addF1(int hits, int found, int expected) {
    right += 2L * hits;
    asked += (long) found + expected;
  }

  double score() {
    return asked == 0 ? 1 : (double) right / asked;
  }

  double[] interval() {
    if (asked == 0) {
      return new double[] {0, 1};
    }
    double p = score();
    double z2 = Z * Z / asked;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / asked + z2 / (4 * asked)) / (1 + z2);
    return new double[] {centre - half, Math.min(1, centre + half)};
  }

  @Override
  public String toString() {
    double[] interval = interval();
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f] of %d", score(), interval[0], interval[1], asked);
  }
}
