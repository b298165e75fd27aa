package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The texts that one dialogue shows: there in every language, and with nothing left open. */
final class TextCheck {

  private final Dialogue dialogue;
  private final ConversationFiles files;
  private final Wording wording;
  private final Set<String> placeholders;
  private final Findings findings;

  TextCheck(
      Dialogue dialogue,
      Set<String> facts,
      ConversationFiles files,
      Wording wording,
      Findings findings) {
    this.dialogue = dialogue;
    this.files = files;
    this.wording = wording;
    this.placeholders = placeholders(dialogue, facts);
    this.findings = findings;
  }

  /** What a text of the dialogue may name in braces. */
  private static Set<String> placeholders(Dialogue dialogue, Set<String> facts) {
    Set<String> names = new TreeSet<>();
    for (Slot slot : dialogue.slots().values()) {
      names.add(slot.name());
      names.add(slot.name() + "_known");
      switch (slot.type()) {
        case CHOICE, YES_NO -> names.add(slot.name() + "_value");
        case ITEMS, PHOTO -> names.add(slot.name() + "_count");
        default -> {}
      }
    }
    facts.forEach(fact -> names.add(fact.replace('.', '_')));
    return names;
  }

  void check() {
    for (TextUse use : DialogueTexts.in(dialogue)) {
      List<String> lacking = new ArrayList<>();
      for (String language : wording.languages()) {
        use.keys().stream()
            .filter(key -> wording.has(language, key))
            .findFirst()
            .ifPresentOrElse(key -> open(use, language, key), () -> lacking.add(language));
      }
      if (use.required() && !lacking.isEmpty()) {
        missing(use, lacking);
      }
    }
  }

  private void missing(TextUse use, List<String> languages) {
    String key = use.keys().getFirst();
    String lacking =
        String.join(
            " and ",
            languages.stream().map(language -> files.show("texts/" + language + ".yaml")).toList());
    boolean nowhere = languages.size() == wording.languages().size();
    fault(
        use,
        use.what() + " is missing: there is no text " + key + " in " + String.join(", ", languages),
        nowhere ? similar(key, "add it to " + lacking) : "add it to " + lacking);
  }

  /** A key that differs in its last word only, and only a little. */
  private String similar(String key, String otherwise) {
    String above = key.substring(0, key.lastIndexOf('.') + 1);
    Set<String> beside = new TreeSet<>();
    for (String language : wording.languages()) {
      wording.keys(language).stream()
          .filter(each -> each.startsWith(above))
          .map(each -> each.substring(above.length()))
          .forEach(beside::add);
    }
    return Nearest.find(key.substring(above.length()), beside)
        .map(last -> "did you mean '" + above + last + "'?")
        .orElse(otherwise);
  }

  private void open(TextUse use, String language, String key) {
    for (String placeholder : wording.placeholders(language, key)) {
      String text = "text " + key + " (" + language + ")";
      if (use.place() == TextUse.Place.TITLE) {
        fault(
            use,
            text + " has a placeholder {" + placeholder + "}, and a title is shown alone",
            "write the title without it");
      } else if (!placeholders.contains(placeholder) && !key.startsWith("engine.")) {
        fault(
            use,
            "{" + placeholder + "} in " + text + " is no slot of this dialogue and no fact",
            Nearest.mend(
                placeholder,
                placeholders,
                "declare slot "
                    + placeholder
                    + ", or take it out of "
                    + files.show("texts/" + language + ".yaml")
                    + ":"
                    + wording.line(language, key)));
      } else if (dialogue.slots().get(placeholder) instanceof Slot slot) {
        labels(use, language, text, slot);
      }
    }
  }

  private void labels(TextUse use, String language, String text, Slot slot) {
    for (String option : slot.options()) {
      boolean there =
          DialogueTexts.labelKeys(dialogue, slot, option).stream()
              .anyMatch(key -> wording.has(language, key));
      if (!there) {
        fault(
            use,
            text + " shows slot " + slot.name() + ", and its option " + option + " has no label",
            "add "
                + DialogueTexts.labelKeys(dialogue, slot, option).getFirst()
                + " to "
                + files.show("texts/" + language + ".yaml"));
      }
    }
  }

  private void fault(TextUse use, String what, String mend) {
    findings.fault(new Fault(dialogue.file(), use.line(), use.step(), what, mend));
  }
}
