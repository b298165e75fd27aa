package org.callandcare.understanding;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount in whole currency units, decimals kept
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, String currency) {}
