package org.callandcare.conversation;

import java.time.LocalDate;
import org.callandcare.dialogue.Scope;
import org.callandcare.dialogue.SlotValue;
import org.jspecify.annotations.Nullable;

/** What the expressions and texts of one dialogue under way can see. */
record FrameScope(Frame frame, TurnInHand turn) implements Scope {

  @Override
  public @Nullable SlotValue slot(String name) {
    return frame.slots().get(name);
  }

  @Override
  public @Nullable SlotValue fact(String name) {
    return turn.facts().get(name);
  }

  @Override
  public LocalDate today() {
    return turn.today();
  }

  @Override
  public boolean flagged(String flag) {
    return turn.flags().contains(flag);
  }
}
