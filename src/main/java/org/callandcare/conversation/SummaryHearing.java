package org.callandcare.conversation;

import java.util.List;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Step;
import org.callandcare.understanding.Meaning;

/** Takes what is typed under a summary: changes, "yes", or the line that is to be opened. */
final class SummaryHearing {

  private final TurnInHand turn;
  private final Answering answering;
  private final Digressing digressing;

  SummaryHearing(TurnInHand turn) {
    this.turn = turn;
    this.answering = new Answering(turn);
    this.digressing = new Digressing(turn);
  }

  /** Takes the words; false when they say nothing here. */
  boolean hear(String text, Meaning meaning, Pending pending) {
    if (new Corrections(turn).hear(text, meaning, pending, true)) {
      return true;
    }
    Optional<Dialogue> other = digressing.wanted(meaning, text);
    if (other.isPresent() && digressing.isPlain(meaning, text, pending, Reading.NOTHING)) {
      digressing.begin(other.get(), text, meaning);
      return true;
    }
    if (new Overhearing(turn).fill(text, meaning, null)) {
      return true;
    }
    Optional<Boolean> yes =
        turn.engine().understanding().readYesNo(turn.engine().utterance(turn, text));
    if (yes.isPresent()) {
      if (yes.get()) {
        answering.confirm(pending);
      } else {
        turn.speech()
            .say(
                turn.stack().top().run(),
                turn.engine().phrases().say(turn.language(), "engine.what-changes"));
      }
      return true;
    }
    return line(text, pending);
  }

  /** "Changer la date": the line that is named is opened. */
  private boolean line(String text, Pending pending) {
    List<String> slots = Summaries.shown(turn, (Step.Summary) pending.step());
    List<String> names =
        slots.stream()
            .map(slot -> turn.engine().values().name(turn.language(), pending.dialogue(), slot))
            .toList();
    Optional<Integer> named =
        turn.engine().understanding().readChoice(turn.engine().utterance(turn, text), names);
    named.ifPresent(at -> new Pressing(turn).edit(pending, slots.get(at)));
    return named.isPresent();
  }
}
