package org.callandcare.records;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much, as it was said. At least one bound is there.
 *
 * @param min null for "at most"
 * @param max null for "at least"
 * @param approximate true for "une dizaine"
 */
public record Quantity(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate) {
  public Quantity {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a quantity needs a bound");
    }
  }

  public static Quantity exactly(long amount) {
    return new Quantity(BigDecimal.valueOf(amount), BigDecimal.valueOf(amount), false);
  }

  /** What a need counts: all that would be welcome; for "at least 5" five. */
  Amount asked() {
    return Amount.of(max != null ? max : java.util.Objects.requireNonNull(min));
  }

  /** What an offer counts: what is sure; for "up to 5" five. */
  Amount given() {
    return Amount.of(min != null ? min : java.util.Objects.requireNonNull(max));
  }
}
