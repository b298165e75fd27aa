package org.callandcare.understanding;

import org.jspecify.annotations.Nullable;

/**
 * One thing asked for or given.
 *
 * @param category the catalogue's category, for example {@code equipment}
 * @param type the catalogue's type, for example {@code laptop}
 * @param quantity null when none was said
 * @param unit {@code piece}, {@code hour}, … or an ISO 4217 code; null when it cannot be told
 * @param condition {@code new}, {@code refurbished}, {@code used}, {@code broken}; null if unsaid
 * @param direction {@code need} or {@code offer} when it is not the intent's; else null
 * @param per {@code day week month quarter year} for a rhythm; else null
 * @param text the words that named it, as typed
 * @param start where they begin, in UTF-16 units of the given text
 * @param end where they end, exclusive
 */
public record Item(
    String category,
    String type,
    @Nullable Quantity quantity,
    @Nullable String unit,
    @Nullable String condition,
    @Nullable String direction,
    @Nullable String per,
    String text,
    int start,
    int end) {}
