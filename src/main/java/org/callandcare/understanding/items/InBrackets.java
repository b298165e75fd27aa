package org.callandcare.understanding.items;

import java.util.List;
import java.util.Map;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** "60 téléphones pros (iPhone 11)": what stands in brackets alone says which model is meant. */
final class InBrackets {

  /** Types that are told more closely by another. */
  private static final Map<String, List<String>> CLOSER =
      Map.of("phone", List.of("smartphone"), "computer", List.of("laptop", "desktop"));

  private static final int LONGEST = 3;

  private InBrackets() {}

  static void apply(Reading reading, List<Mention> mentions) {
    for (int k = 0; k + 1 < mentions.size(); k++) {
      Mention thing = mentions.get(k);
      Mention model = mentions.get(k + 1);
      if (!thing.dropped && !model.dropped && bracketed(reading.tokens(), thing, model)) {
        model.drop("says which " + thing.type.id());
        if (CLOSER.getOrDefault(thing.type.id(), List.of()).contains(model.type.id())) {
          thing.type = model.type;
        }
      }
    }
  }

  private static boolean bracketed(Tokens tokens, Mention thing, Mention model) {
    int open = model.from - 1;
    if (!tokens.norm(open).equals("(")
        || open - thing.to > 1
        || model.plural
        || !model.in("equipment")
        || !model.type.category().equals(thing.type.category())) {
      return false;
    }
    for (int i = model.to; i <= model.to + LONGEST; i++) {
      if (tokens.norm(i).equals(")")) {
        return true;
      }
    }
    return false;
  }
}
