package org.callandcare.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with what it means, as annotated by hand.
 *
 * @param place the expected name; null when none is said
 * @param insee the expected commune; null for an area or none
 */
record GoldMessage(
    String id,
    String language,
    String text,
    LocalDate today,
    String intent,
    List<Line> lines,
    @Nullable String place,
    @Nullable String insee,
    @Nullable LocalDate deadline,
    String urgency,
    @Nullable String partyKind,
    @Nullable String phone,
    @Nullable String email) {

  /** One item, for comparison. Amounts are without trailing zeros. */
  record Line(
      String type,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      boolean approximate,
      @Nullable String unit,
      @Nullable String condition,
      @Nullable String direction,
      @Nullable String per) {

    /** What the item line score compares: type, quantity and unit. */
    String key() {
      return type + " " + plain(min) + ".." + plain(max) + (approximate ? "~" : "") + " " + unit;
    }

    private static String plain(@Nullable BigDecimal value) {
      return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
  }
}
