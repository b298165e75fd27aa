package org.callandcare.understanding.numbers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money found.
 *
 * @param currency ISO 4217
 */
public record MoneySpan(
    int from,
    int to,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean approximate,
    String currency) {}
