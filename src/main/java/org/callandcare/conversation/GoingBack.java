package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Step;

/** The way back to the question before. */
final class GoingBack {

  private final TurnInHand turn;

  GoingBack(TurnInHand turn) {
    this.turn = turn;
  }

  /** Goes back from the question in front, or says that there is nothing before it. */
  void go() {
    while (!turn.stack().isEmpty()) {
      Frame frame = turn.stack().top();
      if (back(frame)) {
        return;
      }
      Frame below = turn.stack().below(frame);
      boolean leaves =
          below != null
              && (frame.kind() != Frame.Kind.CALLED || !below.trail().isEmpty())
              && frame.performed().isEmpty();
      if (!leaves) {
        turn.repair(RepairPattern.NOTHING_TO_GO_BACK);
        return;
      }
      turn.stack().pop();
      if (frame.kind() == Frame.Kind.ASIDE) {
        return;
      }
    }
    turn.repair(RepairPattern.NOTHING_TO_GO_BACK);
  }

  /** The same for a pattern that asks for it: the dialogue below goes back. */
  void fromBelow() {
    Frame pattern = turn.stack().pop();
    go();
    turn.stack().push(pattern);
  }

  /** Opens the question that was answered last; false when there is none. */
  private boolean back(Frame frame) {
    if (frame.open() && frame.back() != null) {
      turn.stack().replaceTop(frame.at(frame.back()).backTo(null));
      return true;
    }
    if (frame.trail().isEmpty()) {
      return false;
    }
    List<String> shorter = new ArrayList<>(frame.trail());
    String question = shorter.removeLast();
    Frame opened = frame.withTrail(shorter).at(question).backTo(null).withOpen(false);
    if (turn.dialogue(frame).findStep(question).orElse(null) instanceof Step.Ask ask) {
      opened = opened.with(ask.slot(), null);
    }
    turn.stack().replaceTop(opened);
    return true;
  }
}
