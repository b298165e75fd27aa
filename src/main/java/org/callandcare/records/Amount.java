package org.callandcare.records;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many or how much, to the hundredth, in the unit of its line; never negative.
 *
 * @param hundredths 150 for one and a half
 */
public record Amount(long hundredths) implements Comparable<Amount> {

  public static final Amount ZERO = new Amount(0);
  public static final Amount ONE = Amount.of(1);

  private static final int DECIMALS = 2;

  public Amount {
    if (hundredths < 0) {
      throw new IllegalArgumentException("an amount is not negative: " + hundredths);
    }
  }

  public static Amount of(long whole) {
    return new Amount(Math.multiplyExact(whole, 100));
  }

  /** Rounded to the hundredth, half up. */
  public static Amount of(BigDecimal value) {
    return new Amount(
        value.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact());
  }

  public Amount plus(Amount other) {
    return new Amount(Math.addExact(hundredths, other.hundredths));
  }

  /** What is left when the other is taken away; zero when there is less. */
  public Amount minus(Amount other) {
    return new Amount(Math.max(0, hundredths - other.hundredths));
  }

  public Amount min(Amount other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Amount max(Amount other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return hundredths == 0;
  }

  /** Tells whether the other can be taken from it. */
  public boolean covers(Amount other) {
    return hundredths >= other.hundredths;
  }

  /** Without trailing zeros: 12, 1.5. */
  public BigDecimal toBigDecimal() {
    BigDecimal value = BigDecimal.valueOf(hundredths, DECIMALS).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(hundredths, other.hundredths);
  }

  /** {@code 12}, {@code 1.5}. */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
