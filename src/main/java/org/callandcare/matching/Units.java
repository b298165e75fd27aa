package org.callandcare.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.callandcare.records.Amount;

/** Converts between units that measure the same: hours, half-days of 3.5 and days of 7 hours. */
final class Units {

  private static final Map<String, BigDecimal> HOURS =
      Map.of("hour", BigDecimal.ONE, "half_day", new BigDecimal("3.5"), "day", new BigDecimal("7"));

  private Units() {}

  /** The same amount in another unit, to the hundredth; empty when the two do not measure alike. */
  static Optional<Amount> convert(Amount amount, String from, String to) {
    if (from.equals(to)) {
      return Optional.of(amount);
    }
    BigDecimal hoursEach = HOURS.get(from);
    BigDecimal hoursOther = HOURS.get(to);
    if (hoursEach == null || hoursOther == null) {
      return Optional.empty();
    }
    return Optional.of(
        Amount.of(
            amount.toBigDecimal().multiply(hoursEach).divide(hoursOther, MathContext.DECIMAL64)));
  }

  /** Tells whether this measures time. */
  static boolean time(String unit) {
    return HOURS.containsKey(unit);
  }
}
