package org.callandcare.conversation;

import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the dialogue in front awaits.
 *
 * @param step a question or a summary
 * @param slot the slot that is asked for; null under a summary
 */
record Pending(Frame frame, Dialogue dialogue, Step step, @Nullable Slot slot) {

  /** Null when nothing is awaited. */
  static @Nullable Pending of(TurnInHand turn) {
    Step step = turn.standing();
    if (step == null) {
      return null;
    }
    Frame frame = turn.stack().top();
    Dialogue dialogue = turn.dialogue(frame);
    return switch (step) {
      case Step.Ask ask -> new Pending(frame, dialogue, ask, dialogue.slot(ask.slot()));
      case Step.Summary summary -> new Pending(frame, dialogue, summary, null);
      case Step.Say _,
          Step.Branch _,
          Step.Call _,
          Step.Link _,
          Step.SetSlots _,
          Step.Do _,
          Step.Handoff _,
          Step.End _ ->
          null;
    };
  }

  boolean isSummary() {
    return slot == null;
  }

  boolean is(SlotType type) {
    return slot != null && slot.type() == type;
  }

  boolean slotIsOptional() {
    return slot != null && slot.optional();
  }

  boolean isPattern() {
    return TurnInHand.isPattern(frame);
  }
}
