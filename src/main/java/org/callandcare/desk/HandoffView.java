package org.callandcare.desk;

import static org.callandcare.desk.Press.button;

import java.util.List;
import org.callandcare.channel.Keyboard;

/**
 * Somebody wants a person of the desk. What they wrote is for whoever takes it, in private; of a
 * person in distress the group reads that, and nothing else.
 */
class HandoffView {

  private final HandoffStore handoffs;
  private final DeskWords words;
  private final TimeWords times;

  HandoffView(HandoffStore handoffs, DeskWords words, TimeWords times) {
    this.handoffs = handoffs;
    this.words = words;
    this.times = times;
  }

  AlertWords words(Alert alert) {
    Handoff handoff = handoffs.get(alert.subject());
    String title = words.say(handoff.distress() ? "handoff.distress" : "handoff.title");
    String reason =
        words.has("handoff.reason." + handoff.reason())
            ? words.say("handoff.reason." + handoff.reason())
            : words.say("handoff.reason.other");
    String text =
        words.say(
            "handoff.text",
            "reason",
            reason,
            "reference",
            handoff.reference(),
            "at",
            times.time(handoff.openedAt()),
            "language",
            handoff.language().code());
    if (handoff.endedAt() != null) {
      return new AlertWords(
          title,
          words.say("state.handoff-ended", "at", times.time(handoff.endedAt())) + "\n" + text,
          Keyboard.NONE);
    }
    if (handoff.by() == null || handoff.byAt() == null) {
      return new AlertWords(
          title,
          text,
          Press.rows(1, List.of(button(words.say("button.answer"), Press.Verb.TAKE, alert.id()))));
    }
    return new AlertWords(
        title,
        words.say("state.answering", "name", handoff.by().name(), "at", times.time(handoff.byAt()))
            + "\n"
            + text,
        Press.rows(
            2,
            List.of(
                button(words.say("button.give-back"), Press.Verb.DONE, alert.id()),
                button(words.say("button.take-over"), Press.Verb.TAKE, alert.id()))));
  }
}
