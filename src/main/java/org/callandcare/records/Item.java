package org.callandcare.records;

import org.jspecify.annotations.Nullable;

/**
 * One thing asked for or given, as it was said.
 *
 * @param category the catalogue's category, for example {@code equipment}
 * @param type the catalogue's type, for example {@code laptop}
 * @param quantity null when none was said
 * @param unit {@code piece}, {@code hour}, {@code half_day}, {@code day}, {@code person} or an ISO
 *     4217 code; null: the catalogue's own unit of that type
 * @param condition {@code new}, {@code refurbished}, {@code used}, {@code broken}; null if unsaid
 * @param per {@code day week month quarter year} for a rhythm; else null
 * @param note the words that named it; may be empty
 */
public record Item(
    String category,
    String type,
    @Nullable Quantity quantity,
    @Nullable String unit,
    @Nullable String condition,
    @Nullable String per,
    String note) {

  public static Item of(String category, String type, long quantity) {
    return new Item(category, type, Quantity.exactly(quantity), null, null, null, "");
  }
}
