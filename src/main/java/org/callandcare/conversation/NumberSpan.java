package org.callandcare.conversation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers an option stands for that is named {@code under-15}, {@code 15-17}, {@code 18-plus}.
 */
record NumberSpan(BigDecimal from, BigDecimal to) {

  private static final BigDecimal NO_END = BigDecimal.valueOf(1_000_000);
  private static final Pattern NAME =
      Pattern.compile("(?<kind>under|over)-(?<bound>\\d+)|(?<from>\\d+)-(?<to>\\d+|plus)");

  /** Empty when the name is no span. */
  static Optional<NumberSpan> of(String option) {
    Matcher name = NAME.matcher(option);
    if (!name.matches()) {
      return Optional.empty();
    }
    if (name.group("kind") == null) {
      BigDecimal from = new BigDecimal(name.group("from"));
      String to = name.group("to");
      return Optional.of(new NumberSpan(from, to.equals("plus") ? NO_END : new BigDecimal(to)));
    }
    BigDecimal bound = new BigDecimal(name.group("bound"));
    return Optional.of(
        name.group("kind").equals("under")
            ? new NumberSpan(BigDecimal.ZERO, bound.subtract(new BigDecimal("0.01")))
            : new NumberSpan(bound, NO_END));
  }

  boolean holds(BigDecimal number) {
    return number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
  }
}
