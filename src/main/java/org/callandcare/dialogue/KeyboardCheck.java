package org.callandcare.dialogue;

import java.util.Optional;

/**
 * The keyboards of one dialogue against the channels' limits. Telegram allows 100 inline buttons
 * under a message and shows about as many letters as {@link #LABEL} on a phone. The 64 bytes of
 * data that a button may carry (Bot API, InlineKeyboardButton) are no concern of a dialogue: the
 * engine's tokens hold numbers only.
 */
final class KeyboardCheck {

  /** Letters of a label. */
  static final int LABEL = 40;

  /** Letters of a slot's name on the button that changes it. */
  static final int SLOT_NAME = 24;

  /** Buttons under a question: more are not read. */
  static final int BUTTONS = 20;

  /** Lines of a summary: each has a button of its own, and there are at most three more. */
  static final int LINES = 97;

  private final Dialogue dialogue;
  private final Wording wording;
  private final Findings findings;

  KeyboardCheck(Dialogue dialogue, Wording wording, Findings findings) {
    this.dialogue = dialogue;
    this.wording = wording;
    this.findings = findings;
  }

  void check() {
    for (Step step : dialogue.steps()) {
      switch (step) {
        case Step.Ask ask -> ask(ask);
        case Step.Summary summary -> {
          if (summary.slots().size() > LINES) {
            findings.fault(
                dialogue,
                summary,
                "summary",
                "the summary has " + summary.slots().size() + " lines, with a button each",
                "leave " + LINES + " at most: Telegram shows no more buttons");
          }
        }
        default -> {}
      }
    }
    DialogueTexts.in(dialogue).stream().filter(TextUse::required).forEach(this::label);
  }

  private void ask(Step.Ask ask) {
    Slot slot = dialogue.slots().get(ask.slot());
    if (slot == null) {
      return;
    }
    int buttons =
        (slot.type() == SlotType.YES_NO ? 2 : slot.options().size())
            + ask.buttons().size()
            + (slot.unknown() == Slot.UnknownAnswer.BUTTON ? 1 : 0)
            + (slot.optional() ? 1 : 0);
    if (buttons > BUTTONS) {
      findings.fault(
          dialogue,
          ask,
          "ask",
          "the question has " + buttons + " buttons",
          "leave " + BUTTONS + " at most: ask in two questions, or let people type");
    }
  }

  private void label(TextUse use) {
    int limit =
        switch (use.place()) {
          case BUTTON -> LABEL;
          case SLOT_NAME -> SLOT_NAME;
          case MESSAGE, TITLE -> Integer.MAX_VALUE;
        };
    for (String language : wording.languages()) {
      Optional<String> key =
          use.keys().stream().filter(each -> wording.has(language, each)).findFirst();
      int length = key.map(each -> wording.length(language, each)).orElse(0);
      if (length > limit) {
        findings.fault(
            new Fault(
                dialogue.file(),
                use.line(),
                use.step(),
                use.what()
                    + " has "
                    + length
                    + " letters in '"
                    + language
                    + "': text "
                    + key.orElse(""),
                "shorten it to " + limit + ": a phone cuts the rest of a button"));
      }
    }
  }
}
