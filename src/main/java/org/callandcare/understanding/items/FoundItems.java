package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.understanding.numbers.MoneySpan;
import org.callandcare.understanding.numbers.NumberSpan;
import org.jspecify.annotations.Nullable;

/** The things, numbers and money named in a text, as found before the intent is known. */
public final class FoundItems {

  final List<Mention> mentions;
  final List<NumberSpan> numbers;
  final List<MoneySpan> money;
  final boolean[] taken;

  FoundItems(
      List<Mention> mentions, List<NumberSpan> numbers, List<MoneySpan> money, boolean[] taken) {
    this.mentions = mentions;
    this.numbers = numbers;
    this.money = money;
    this.taken = taken;
  }

  /** Tells whether anything of the catalogue, or money, is named. */
  public boolean any() {
    return !mentions.isEmpty() || !money.isEmpty();
  }

  /** Categories named, in the order of the text, with repetitions; money among them. */
  public List<String> categories() {
    List<String> categories = new ArrayList<>();
    mentions.forEach(mention -> categories.add(mention.type.category()));
    if (categories.isEmpty() && !money.isEmpty()) {
      categories.add("funding");
    }
    return categories;
  }

  /** The category named at a token; null when none is. */
  public @Nullable String categoryAt(int token) {
    Mention mention = at(token);
    if (mention != null) {
      return mention.type.category();
    }
    for (MoneySpan span : money) {
      if (span.from() <= token && token < span.to()) {
        return "funding";
      }
    }
    return null;
  }

  /** What is named at a token is named in the plural. */
  public boolean pluralAt(int token) {
    Mention mention = at(token);
    return mention != null && mention.plural;
  }

  /** Tells whether an amount is said, articles aside. */
  public boolean anyNumber() {
    return numbers.stream().anyMatch(number -> !number.article());
  }

  /** A token belongs to an amount, an article aside. */
  public boolean numberAt(int token) {
    for (NumberSpan number : numbers) {
      if (number.from() <= token && token < number.to() && !number.article()) {
        return true;
      }
    }
    return false;
  }

  /** The first token of the first thing named; a large number when there is none. */
  public int firstItem() {
    int first = mentions.isEmpty() ? Integer.MAX_VALUE : mentions.getFirst().from;
    return money.isEmpty() ? first : Math.min(first, money.getFirst().from());
  }

  private @Nullable Mention at(int token) {
    for (Mention mention : mentions) {
      if (mention.from <= token && token < mention.to) {
        return mention;
      }
    }
    return null;
  }

  /** Lines for a person who wants to know why. */
  public List<String> explain() {
    List<String> lines = new ArrayList<>();
    mentions.forEach(mention -> lines.add(mention.toString()));
    numbers.forEach(number -> lines.add(number.toString()));
    money.forEach(amount -> lines.add(amount.toString()));
    return lines;
  }
}
