package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.dialogue.TextUse.Place;

/** Finds all texts that one dialogue shows. */
final class DialogueTexts {

  private final Dialogue dialogue;
  private final List<TextUse> uses = new ArrayList<>();

  private DialogueTexts(Dialogue dialogue) {
    this.dialogue = dialogue;
  }

  static List<TextUse> in(Dialogue dialogue) {
    DialogueTexts texts = new DialogueTexts(dialogue);
    texts.title();
    dialogue.steps().forEach(texts::step);
    dialogue.slots().values().forEach(texts::slot);
    return texts.uses;
  }

  /** Where the label of an option may stand. */
  static List<String> labelKeys(Dialogue dialogue, Slot slot, String option) {
    return List.of(dialogue.name() + ".option." + slot.name() + "." + option, "option." + option);
  }

  /** A pattern needs no title: nothing is said about it. */
  private void title() {
    boolean pattern = dialogue.name().startsWith(RepairPattern.PREFIX);
    boolean usual = dialogue.title().equals(dialogue.name() + ".title");
    add("", dialogue.line("title"), "the title", !pattern || !usual, Place.TITLE, dialogue.title());
  }

  private void step(Step step) {
    switch (step) {
      case Step.Ask ask -> ask(ask);
      case Step.Say say ->
          add(say.name(), say.head().line("say"), "what is said", true, Place.MESSAGE, say.text());
      case Step.Summary summary -> summary(summary);
      case Step.Branch _,
          Step.Call _,
          Step.Link _,
          Step.SetSlots _,
          Step.Do _,
          Step.Handoff _,
          Step.End _ -> {}
    }
  }

  private void ask(Step.Ask ask) {
    String name = ask.name();
    int line = ask.head().line("ask");
    String slotName = ask.slot();
    String usual = own("ask." + slotName);
    add(
        name,
        ask.text() == null ? line : ask.head().line("text"),
        "the question",
        true,
        Place.MESSAGE,
        ask.text() == null ? usual : ask.text());
    add(name, line, "the second question", false, Place.MESSAGE, own("again." + slotName));
    for (Step.AskButton button : ask.buttons()) {
      add(
          name,
          button.line(),
          "the label of button " + button.name(),
          true,
          Place.BUTTON,
          own("button." + button.name()));
    }
    Slot slot = dialogue.slots().get(slotName);
    if (slot != null) {
      add(
          name,
          line,
          "the example for slot " + slotName,
          true,
          Place.MESSAGE,
          own("example." + slotName),
          "engine.example." + slot.type().word());
      labels(name, line, slot, true);
    }
  }

  private void summary(Step.Summary summary) {
    String name = summary.name();
    int line = summary.head().line("summary");
    add(
        name,
        line,
        "the heading of the summary",
        true,
        Place.MESSAGE,
        summary.text() == null ? own("summary." + name) : summary.text());
    for (String button : List.of("confirm", "cancel")) {
      add(
          name,
          line,
          "the label of button " + button,
          true,
          Place.BUTTON,
          own(button),
          "engine." + button);
    }
    for (String slotName : summary.slots()) {
      Slot slot = dialogue.slots().get(slotName);
      if (slot != null) {
        name(name, line, slot, true);
        labels(name, line, slot, true);
      }
    }
  }

  /** What can be changed by words is named when the change is told. */
  private void slot(Slot slot) {
    boolean heard = slot.hears() != Slot.Hears.NOTHING && slot.hears() != Slot.Hears.MESSAGE;
    boolean told = heard && dialogue.askFor(slot.name()).isPresent();
    name("", slot.line(), slot, told);
    labels("", slot.line(), slot, false);
  }

  private void name(String step, int line, Slot slot, boolean required) {
    add(
        step,
        line,
        "the name of slot " + slot.name(),
        required,
        Place.SLOT_NAME,
        own("slot." + slot.name()),
        "slot." + slot.name());
  }

  private void labels(String step, int line, Slot slot, boolean required) {
    for (String option : slot.options()) {
      uses.add(
          new TextUse(
              step,
              line,
              "the label of option " + option,
              labelKeys(dialogue, slot, option),
              required,
              Place.BUTTON));
    }
  }

  private String own(String key) {
    return dialogue.name() + "." + key;
  }

  private void add(
      String step, int line, String what, boolean required, Place place, String... keys) {
    uses.add(new TextUse(step, line, what, List.of(keys), required, place));
  }
}
