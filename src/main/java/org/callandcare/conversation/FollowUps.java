package org.callandcare.conversation;

import org.callandcare.dialogue.Expression;
import org.callandcare.dialogue.Step;
import org.jspecify.annotations.Nullable;

/** Which questions are on the way, after answers have changed. */
final class FollowUps {

  private FollowUps() {}

  /** The first question that was passed, is on the way now and has no answer; null for none. */
  static @Nullable String due(TurnInHand turn, Frame frame) {
    for (Step step : turn.dialogue(frame).steps()) {
      if (step instanceof Step.Ask ask
          && frame.passed().contains(ask.name())
          && !frame.slots().containsKey(ask.slot())
          && holds(turn, frame, ask.head().when())) {
        return ask.name();
      }
    }
    return null;
  }

  /** Tells whether a slot's question is asked now; true where nothing asks for it. */
  static boolean isOnTheWay(TurnInHand turn, Frame frame, String slot) {
    return turn.dialogue(frame).askFor(slot).isEmpty() || question(turn, frame, slot) != null;
  }

  /** The question that asks for a slot now; null where none does. */
  static Step.@Nullable Ask question(TurnInHand turn, Frame frame, String slot) {
    for (Step step : turn.dialogue(frame).steps()) {
      if (step instanceof Step.Ask ask
          && ask.slot().equals(slot)
          && holds(turn, frame, ask.head().when())) {
        return ask;
      }
    }
    return null;
  }

  private static boolean holds(TurnInHand turn, Frame frame, @Nullable Expression when) {
    return when == null || when.holds(turn.scope(frame));
  }
}
