package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;

/** What happens when the dialogue in front has come to its end. */
final class Endings {

  private final TurnInHand turn;

  Endings(TurnInHand turn) {
    this.turn = turn;
  }

  void end() {
    Frame ended = turn.stack().pop();
    if (ended.dialogue().equals(RepairPattern.COME_BACK.dialogue()) && !turn.draft().isEmpty()) {
      List<Frame> resumed = turn.draft();
      turn.setDraft(List.of());
      turn.stack().frames().addAll(resumed);
      return;
    }
    if (turn.stack().isEmpty()) {
      turn.flags().clear();
      return;
    }
    if (turn.stack().frames().size() <= turn.floor()) {
      return;
    }
    switch (ended.kind()) {
      case CALLED -> giveBack(ended);
      case ASIDE -> resume(ended);
      case MAIN -> {}
    }
  }

  /** The caller takes what it wants of the slots and goes on behind its call. */
  private void giveBack(Frame ended) {
    Frame caller = turn.stack().top();
    Dialogue dialogue = turn.dialogue(caller);
    if (!(dialogue.findStep(caller.step()).orElse(null) instanceof Step.Call call)) {
      return;
    }
    for (Map.Entry<String, String> into : call.into().entrySet()) {
      SlotValue value = ended.slots().get(into.getValue());
      Slot slot = dialogue.slots().get(into.getKey());
      if (value != null && slot != null) {
        caller = caller.with(slot.name(), SlotParts.fit(value, slot).orElse(null));
      }
    }
    turn.stack().replaceTop(caller);
    new Walker(turn).advance(call);
  }

  /** What was interrupted goes on; a word says so where there is something to go back to. */
  private void resume(Frame ended) {
    if (TurnInHand.isPattern(ended)) {
      return;
    }
    turn.speech().unsay(ended.run() + "!");
    Frame front = turn.stack().top();
    boolean asks = turn.standing() != null;
    if (asks && !TurnInHand.isPattern(front) && turn.holdsAnswers(turn.stack().root(front))) {
      turn.repair(RepairPattern.RESUME, Map.of("title", new SlotValue.Text(turn.titleOf(front))));
    }
  }
}
