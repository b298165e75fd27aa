package org.callandcare.understanding.items;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A length of work that was said.
 *
 * @param unit {@code hour half_day day week month}
 * @param per {@code day week month quarter year} for a rhythm; else null
 * @param certain said with a number or with "une", not only implied ("le samedi matin")
 */
record TimeAmount(
    int from,
    int to,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean approximate,
    String unit,
    @Nullable String per,
    boolean certain) {

  /** As much in every week or month. */
  TimeAmount each(String rhythm) {
    return new TimeAmount(from, to, min, max, approximate, unit, rhythm, certain);
  }
}
