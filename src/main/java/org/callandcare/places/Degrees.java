package org.callandcare.places;

/** Degrees as files write them. */
final class Degrees {

  /** The most digits that a number of this type holds exactly. */
  private static final int EXACT = 15;

  private Degrees() {}

  /**
   * The number a text writes in decimals: the same as {@link Double#parseDouble} says, in a
   * fraction of the time for as many digits as files have.
   *
   * @throws NumberFormatException when it is no number
   */
  static double of(String written) {
    int first = written.startsWith("-") ? 1 : 0;
    long digits = 0;
    double divisor = 1;
    boolean decimals = false;
    for (int i = first; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '.' && !decimals) {
        decimals = true;
        continue;
      }
      if (c < '0' || c > '9') {
        return Double.parseDouble(written);
      }
      digits = digits * 10 + c - '0';
      divisor *= decimals ? 10 : 1;
    }
    if (written.length() - first > EXACT || written.length() - first < 2) {
      return Double.parseDouble(written);
    }
    double number = digits / divisor;
    return first == 1 ? -number : number;
  }
}
