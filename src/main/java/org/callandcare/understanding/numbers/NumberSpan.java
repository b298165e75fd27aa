package org.callandcare.understanding.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount with its bounds.
 *
 * @param from first token, with words such as "environ" that belong to it
 * @param to the token after its last
 * @param min null for "at most"
 * @param max null for "at least"
 * @param article only "un", "une", "a", "one"
 */
public record NumberSpan(
    int from,
    int to,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean approximate,
    boolean article) {

  /** The amount when both bounds are one. */
  public @Nullable BigDecimal exact() {
    return min != null && max != null && min.compareTo(max) == 0 ? min : null;
  }

  NumberSpan atLeast() {
    return new NumberSpan(from, to, min == null ? max : min, null, false, false);
  }

  NumberSpan atMost() {
    return new NumberSpan(from, to, null, max == null ? min : max, false, false);
  }

  NumberSpan about() {
    return new NumberSpan(from, to, min, max, min != null && max != null, false);
  }
}
