package org.callandcare.conversation;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.SlotValue.ItemLine;
import org.callandcare.dialogue.SlotValue.Quantity;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How things and amounts are read: "environ 10 ordinateurs portables (reconditionné)". */
final class ItemWords {

  private static final BigDecimal SEVERAL = BigDecimal.valueOf(2);

  private final Texts texts;

  ItemWords(Texts texts) {
    this.texts = texts;
  }

  String items(Language language, SlotValue.Items items) {
    List<String> lines = new ArrayList<>();
    items.lines().forEach(line -> lines.add(line(language, line)));
    return joined(language, lines);
  }

  /** "a, b et c". */
  String joined(Language language, List<String> parts) {
    if (parts.isEmpty()) {
      return "";
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    String first = String.join(", ", parts.subList(0, parts.size() - 1));
    return texts.say(language, "engine.and", Map.of("first", first, "last", parts.getLast()));
  }

  private String line(Language language, ItemLine line) {
    String item = counted(language, line);
    if (line.per() != null && texts.has(language, "per." + line.per())) {
      String per = texts.say(language, "per." + line.per());
      item = texts.say(language, "engine.item-per", Map.of("item", item, "per", per));
    }
    if (line.condition() != null && texts.has(language, "condition." + line.condition())) {
      String condition = texts.say(language, "condition." + line.condition());
      item =
          texts.say(
              language, "engine.item-condition", Map.of("item", item, "condition", condition));
    }
    return item;
  }

  private String counted(Language language, ItemLine line) {
    Quantity quantity = line.quantity();
    String unit = line.unit() == null ? "piece" : line.unit();
    if (line.category().equals("funding")) {
      return quantity == null
          ? name(language, line.type(), SEVERAL)
          : money(language, quantity.amount(), unit.length() == 3 ? unit : "EUR");
    }
    if (quantity == null) {
      String bare = name(language, line.type(), SEVERAL);
      return line.category().equals("equipment")
          ? texts.say(
              language,
              "engine.item-condition",
              Map.of("item", bare, "condition", texts.say(language, "quantity.unsaid")))
          : bare;
    }
    String amount = quantity(language, quantity);
    if (!unit.equals("piece") && texts.has(language, "unit." + unit)) {
      return texts.say(
          language,
          "engine.item-unit",
          Map.of(
              "name",
              name(language, line.type(), BigDecimal.ONE),
              "amount",
              amount,
              "unit",
              texts.say(language, "unit." + unit, Map.of("count", quantity.amount()))));
    }
    return texts.say(
        language,
        "engine.item",
        Map.of("amount", amount, "name", name(language, line.type(), quantity.amount())));
  }

  private String name(Language language, String type, BigDecimal count) {
    return texts.find(language, "item." + type, Map.of("count", count)).orElse(type);
  }

  String quantity(Language language, Quantity quantity) {
    BigDecimal min = quantity.min();
    BigDecimal max = quantity.max();
    if (min == null) {
      return quantity(language, "quantity.at_most", null, quantity.amount());
    }
    if (max == null) {
      return quantity(language, "quantity.at_least", min, null);
    }
    if (min.compareTo(max) != 0) {
      return quantity(language, "quantity.between", min, max);
    }
    String key = quantity.approximate() ? "quantity.about" : "quantity.exactly";
    return texts.say(language, key, Map.of("count", max));
  }

  private String quantity(
      Language language, String key, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    BigDecimal none = BigDecimal.ZERO;
    return texts.say(
        language, key, Map.of("min", min == null ? none : min, "max", max == null ? none : max));
  }

  /** "1 500 €", with cents only where there are some. */
  static String money(Language language, BigDecimal amount, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
    try {
      format.setCurrency(Currency.getInstance(currency));
    } catch (IllegalArgumentException _) {
      return amount.toPlainString() + " " + currency;
    }
    if (amount.stripTrailingZeros().scale() <= 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(amount);
  }
}
