package org.callandcare.understanding.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Amounts of money: a number beside a currency. */
public final class MoneyReader {

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("eur", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("balles", "EUR"),
          Map.entry("eu", "EUR"),
          Map.entry("euors", "EUR"),
          Map.entry("uros", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("usd", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("bucks", "USD"),
          Map.entry("£", "GBP"),
          Map.entry("gbp", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("livres sterling", "GBP"),
          Map.entry("sterling", "GBP"),
          Map.entry("quid", "GBP"),
          Map.entry("chf", "CHF"),
          Map.entry("francs suisses", "CHF"),
          Map.entry("swiss francs", "CHF"),
          Map.entry("mad", "MAD"),
          Map.entry("dirhams", "MAD"),
          Map.entry("zlotys", "PLN"),
          Map.entry("pln", "PLN"),
          Map.entry("cad", "CAD"));
  private static final Set<String> THOUSANDS = Set.of("k", "grand", "ke");

  private MoneyReader() {}

  /**
   * The amounts of a text, in order.
   *
   * @param numbers those of the text
   */
  public static List<MoneySpan> read(Tokens tokens, List<NumberSpan> numbers) {
    List<MoneySpan> found = new ArrayList<>();
    for (NumberSpan number : numbers) {
      MoneySpan span = at(tokens, number);
      if (span != null) {
        found.add(span);
      }
    }
    return found;
  }

  private static @Nullable MoneySpan at(Tokens tokens, NumberSpan number) {
    int to = number.to();
    BigDecimal factor = BigDecimal.ONE;
    if (THOUSANDS.contains(tokens.norm(to))) {
      factor = BigDecimal.valueOf(1000);
      to++;
      if (tokens.norm(to - 1).equals("ke")) {
        return span(number, number.from(), to, factor, "EUR");
      }
    }
    if (tokens.norm(to).equals("d")
        || tokens.norm(to).equals("of")
        || tokens.norm(to).equals("de")) {
      to++;
    }
    String currency = CURRENCIES.get(tokens.norm(to));
    if (currency != null) {
      return span(number, number.from(), cents(tokens, to + 1), factor, currency, tokens, to + 1);
    }
    currency = CURRENCIES.get(tokens.norms(to, to + 2));
    if (currency != null) {
      return span(number, number.from(), to + 2, factor, currency);
    }
    int before = number.from() - 1;
    String sign = tokens.norm(before);
    if (Set.of("€", "$", "£", "eur", "usd", "gbp").contains(sign)) {
      return span(
          number, before, factor.intValue() > 1 ? to : number.to(), factor, CURRENCIES.get(sign));
    }
    if (factor.intValue() > 1
        && tokens.norm(number.to()).equals("grand")
        && !number.article()
        && (!tokens.at(number.to() + 1).word()
            || Set.of("for", "to", "pour", "in", "by", "and", "please", "towards")
                .contains(tokens.norm(number.to() + 1)))) {
      return span(number, number.from(), number.to() + 1, factor, "EUR");
    }
    return null;
  }

  /** "12 € 50": the cents belong to the amount. */
  private static int cents(Tokens tokens, int to) {
    boolean cents =
        tokens.at(to).digits() && tokens.norm(to).length() == 2 && !tokens.at(to).spaced();
    return cents ? to + 1 : to;
  }

  private static MoneySpan span(
      NumberSpan number,
      int from,
      int to,
      BigDecimal factor,
      String currency,
      Tokens tokens,
      int centsAt) {
    MoneySpan span = span(number, from, to, factor, currency);
    if (to > centsAt && span.min() != null) {
      BigDecimal value = span.min().add(new BigDecimal(tokens.norm(centsAt)).movePointLeft(2));
      return new MoneySpan(from, to, value, value, span.approximate(), currency);
    }
    return span;
  }

  private static MoneySpan span(
      NumberSpan number, int from, int to, BigDecimal factor, @Nullable String currency) {
    return new MoneySpan(
        from,
        to,
        number.min() == null ? null : number.min().multiply(factor),
        number.max() == null ? null : number.max().multiply(factor),
        number.approximate(),
        currency == null ? "EUR" : currency);
  }
}
