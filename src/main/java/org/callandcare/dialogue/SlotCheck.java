package org.callandcare.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.Category;
import org.callandcare.catalogue.ItemType;

/** The slots of one dialogue among themselves, against the catalogue and the engine's own. */
final class SlotCheck {

  private final Dialogue dialogue;
  private final Catalogue catalogue;
  private final Findings findings;

  SlotCheck(Dialogue dialogue, Catalogue catalogue, Findings findings) {
    this.dialogue = dialogue;
    this.catalogue = catalogue;
    this.findings = findings;
  }

  void check() {
    heardTwice();
    for (Slot slot : dialogue.slots().values()) {
      sameWords(slot);
      slot.categories().forEach(category -> category(slot, category));
    }
    given();
    Written.in(dialogue).forEach(this::items);
  }

  private void heardTwice() {
    Map<Slot.Hears, Slot> hearing = new HashMap<>();
    for (Slot slot : dialogue.slots().values()) {
      boolean shared =
          slot.hears() == Slot.Hears.NOTHING
              || slot.hears() == Slot.Hears.WORDS
              || slot.hears() == Slot.Hears.PHRASES;
      Slot other = shared ? null : hearing.putIfAbsent(slot.hears(), slot);
      if (other != null) {
        findings.fault(
            dialogue,
            slot,
            "slots " + other.name() + " and " + slot.name() + " both hear " + slot.hears().word(),
            "write  hears: nothing  at one of them");
      }
    }
  }

  private void sameWords(Slot slot) {
    Map<String, String> meant = new HashMap<>();
    for (String option : slot.options()) {
      slot.words()
          .getOrDefault(option, Map.of())
          .forEach(
              (language, words) -> {
                for (String word : Set.copyOf(words)) {
                  String other = meant.putIfAbsent(language + ":" + word, option);
                  if (other != null && !other.equals(option)) {
                    findings.fault(
                        dialogue,
                        slot,
                        "'" + word + "' (" + language + ") means both " + other + " and " + option,
                        "leave it at one of the two options");
                  }
                }
              });
    }
  }

  private void given() {
    if (!dialogue.name().startsWith(RepairPattern.PREFIX)) {
      return;
    }
    RepairPattern.find(dialogue.name().substring(RepairPattern.PREFIX.length()))
        .map(RepairPattern::given)
        .orElse(Map.of())
        .forEach(
            (name, type) -> {
              Slot slot = dialogue.slots().get(name);
              if (slot != null && !SlotFit.fits(type, slot.type())) {
                findings.fault(
                    dialogue,
                    slot,
                    "slot " + name + " is given to this pattern as a " + type.word(),
                    "write  type: " + type.word());
              }
            });
  }

  private void category(Slot slot, String category) {
    if (catalogue.findCategory(category).isEmpty()) {
      findings.fault(dialogue, slot, "unknown category '" + category + "'", mendCategory(category));
    }
  }

  private void items(Written written) {
    written.nodes(
        node -> {
          if (!(node instanceof ExpressionNode.About about)) {
            return;
          }
          switch (about.question()) {
            case CATEGORY -> {
              if (catalogue.findCategory(about.word()).isEmpty()) {
                findings.fault(
                    dialogue,
                    written.step(),
                    written.line(),
                    "unknown category '"
                        + about.word()
                        + "' in '"
                        + written.expression().source()
                        + "'",
                    mendCategory(about.word()));
              }
            }
            case HAS -> {
              if (catalogue.findType(about.word()).isEmpty()) {
                List<String> types = catalogue.listTypes().stream().map(ItemType::id).toList();
                findings.fault(
                    dialogue,
                    written.step(),
                    written.line(),
                    "unknown item type '"
                        + about.word()
                        + "' in '"
                        + written.expression().source()
                        + "'",
                    Nearest.mend(about.word(), types, "nlp-models/catalogue.yaml lists the types"));
              }
            }
            case KNOWN, ANSWERED, UNKNOWN, COUNT, LINES, DAYS -> {}
          }
        });
  }

  private String mendCategory(String written) {
    List<String> categories = catalogue.listCategories().stream().map(Category::id).toList();
    return Nearest.mend(
        written,
        categories,
        "the categories are " + categories.stream().collect(Collectors.joining(", ")));
  }
}
