package org.callandcare.understanding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much, in the item's unit. At least one bound is there.
 *
 * @param min null for "at most"
 * @param max null for "at least"
 * @param approximate true for "une dizaine", "about 12"
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
}
