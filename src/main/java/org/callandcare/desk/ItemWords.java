package org.callandcare.desk;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callandcare.records.Amount;
import org.callandcare.records.Dossier;
import org.callandcare.records.ItemLine;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/** Things and how many of them, in words. */
record ItemWords(Texts texts, Language language) {

  /** "10 ordinateurs portables", "soutien scolaire : 2 heures", "500 €". */
  String amount(Amount amount, String unit, String type) {
    BigDecimal count = amount.toBigDecimal();
    if (unit.matches("[A-Z]{3}")) {
      return money(count, unit);
    }
    String number = texts.say(language, "quantity.exactly", Map.of("count", count));
    String name = name(type, count);
    if (!texts.has(language, "unit." + unit)) {
      return texts.say(language, "engine.item", Map.of("amount", number, "name", name));
    }
    return texts.say(
        language,
        "engine.item-unit",
        Map.of(
            "name",
            name(type, BigDecimal.ONE),
            "amount",
            number,
            "unit",
            texts.say(language, "unit." + unit, Map.of("count", count))));
  }

  /** A number without what it counts: "10", "2 heures", "500 €". */
  String number(Amount amount, String unit) {
    BigDecimal count = amount.toBigDecimal();
    if (unit.matches("[A-Z]{3}")) {
      return money(count, unit);
    }
    String number = texts.say(language, "quantity.exactly", Map.of("count", count));
    return texts
        .find(language, "unit." + unit, Map.of("count", count))
        .map(word -> number + " " + word)
        .orElse(number);
  }

  /** The name of a type, singular or plural by the count. */
  String name(String type, BigDecimal count) {
    return texts.find(language, "item." + type, Map.of("count", count)).orElse(type);
  }

  /** All a record is about, in one line. */
  String all(Dossier dossier) {
    return all(dossier.lines());
  }

  String all(List<ItemLine> lines) {
    return lines.stream()
        .map(line -> amount(line.amount(), line.unit(), line.type()))
        .collect(Collectors.joining(", "));
  }

  private String money(BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(Currency.getInstance(currency));
    if (amount.stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(amount);
  }
}
