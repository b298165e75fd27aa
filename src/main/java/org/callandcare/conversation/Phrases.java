package org.callandcare.conversation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.dialogue.Scope;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.jspecify.annotations.Nullable;

/** A dialogue's texts with their placeholders filled from slots and facts. */
final class Phrases {

  private final Dialogues dialogues;
  private final Texts texts;
  private final ValueWords values;

  Phrases(Dialogues dialogues, Texts texts, ValueWords values) {
    this.dialogues = dialogues;
    this.texts = texts;
    this.values = values;
  }

  boolean has(Language language, String key) {
    return texts.has(language, key);
  }

  /** One text of a dialogue. Placeholders of empty slots read as nothing. */
  String say(Language language, String key, Dialogue dialogue, Scope scope) {
    Map<String, Object> arguments = new HashMap<>();
    for (String placeholder : texts.placeholders(language, key)) {
      arguments.put(placeholder, argument(language, placeholder, dialogue, scope));
    }
    return texts.say(language, key, arguments).strip();
  }

  /** One text of the engine's own. */
  String say(Language language, String key, Map<String, ?> arguments) {
    return texts.say(language, key, arguments);
  }

  String say(Language language, String key) {
    return texts.say(language, key);
  }

  /** A dialogue's name inside a sentence. */
  String title(Language language, Dialogue dialogue) {
    return texts.find(language, dialogue.title(), Map.of()).orElse(dialogue.name());
  }

  private Object argument(Language language, String placeholder, Dialogue dialogue, Scope scope) {
    Slot slot = dialogue.slots().get(placeholder);
    if (slot != null) {
      return values.placeholder(language, dialogue, slot, scope.slot(placeholder));
    }
    Object part = slotPart(placeholder, scope);
    if (part != null) {
      return part;
    }
    for (String fact : dialogues.facts().keySet()) {
      if (fact.replace('.', '_').equals(placeholder)) {
        SlotValue value = scope.fact(fact);
        return value == null || !value.known() ? "" : values.read(language, value);
      }
    }
    return "";
  }

  private static @Nullable Object slotPart(String placeholder, Scope scope) {
    int cut = placeholder.lastIndexOf('_');
    if (cut < 0) {
      return null;
    }
    SlotValue value = scope.slot(placeholder.substring(0, cut));
    boolean known = value != null && value.known();
    return switch (placeholder.substring(cut + 1)) {
      case "value" -> option(value);
      case "known" -> known ? "yes" : "no";
      case "count" ->
          value instanceof SlotValue.Items items
              ? items.lines().stream()
                  .map(line -> line.quantity() == null ? BigDecimal.ONE : line.quantity().amount())
                  .reduce(BigDecimal.ZERO, BigDecimal::add)
              : BigDecimal.ZERO;
      default -> null;
    };
  }

  private static String option(@Nullable SlotValue value) {
    return switch (value) {
      case SlotValue.Choice(String option) -> option;
      case SlotValue.YesNo(boolean yes) -> yes ? "yes" : "no";
      case null, default -> "other";
    };
  }
}
