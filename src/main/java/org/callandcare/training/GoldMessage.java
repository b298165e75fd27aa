package org.callandcare.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with what it means, as annotated by hand.
 *
 * @param language the conversation's, ISO 639-1
 * @param eitherLanguage every word is said in French and in English, or there is none
 * @param place the expected name; null when none is said
 * @param insee the expected commune; null for an area or none
 */
record GoldMessage(
    String id,
    String language,
    boolean eitherLanguage,
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

  private static final int SHORT_BELOW = 20;

  /** Whether its letters alone hardly tell its language. */
  boolean isShort() {
    return text.length() < SHORT_BELOW;
  }

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
