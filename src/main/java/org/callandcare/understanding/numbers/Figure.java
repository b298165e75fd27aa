package org.callandcare.understanding.numbers;

import java.math.BigDecimal;

/**
 * One number read.
 *
 * @param to the token after its last
 * @param approximate a group such as "une dizaine"
 * @param article only "un", "une", "a", "one": may be an article as well
 * @param words spelled out, not in figures
 */
public record Figure(
    int from, int to, BigDecimal value, boolean approximate, boolean article, boolean words) {}
