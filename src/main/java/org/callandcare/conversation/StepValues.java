package org.callandcare.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.callandcare.dialogue.Expression;
import org.callandcare.dialogue.Scope;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.jspecify.annotations.Nullable;

/** The values that a step of one frame computes. */
final class StepValues {

  private final TurnInHand turn;
  private final Frame frame;

  StepValues(TurnInHand turn, Frame frame) {
    this.turn = turn;
    this.frame = frame;
  }

  /** The given values with those of {@code with:} put over them; "nothing" takes one away. */
  Map<String, SlotValue> over(Map<String, SlotValue> given, Map<String, Expression> with) {
    Scope scope = turn.scope(frame);
    Map<String, SlotValue> all = new LinkedHashMap<>(given);
    with.forEach(
        (name, expression) -> {
          SlotValue value = expression.value(scope);
          if (value == null) {
            all.remove(name);
          } else {
            all.put(name, value);
          }
        });
    return all;
  }

  /** The frame with the step's values in its slots, all computed before any is put in. */
  Frame set(Step.SetSlots set) {
    Scope scope = turn.scope(frame);
    Frame changed = frame;
    for (Map.Entry<String, Expression> one : set.values().entrySet()) {
      SlotValue value = one.getValue().value(scope);
      changed = changed.with(one.getKey(), value == null ? null : fit(one.getKey(), value));
    }
    return changed;
  }

  private @Nullable SlotValue fit(String slot, SlotValue value) {
    return SlotParts.fit(value, turn.dialogue(frame).slot(slot)).orElse(null);
  }

  /** The effect that the step wants, with the answers on the way that was walked. */
  Effect effect(Step.Do step) {
    Map<String, SlotValue> answers = new LinkedHashMap<>();
    frame
        .slots()
        .forEach(
            (slot, value) -> {
              if (FollowUps.isOnTheWay(turn, frame, slot)) {
                answers.put(slot, value);
              }
            });
    long before = frame.performed().stream().filter(step.name()::equals).count();
    String id = frame.run() + "/" + step.name() + (before == 0 ? "" : ":" + (before + 1));
    return new Effect(
        step.effect(),
        id,
        turn.message().conversation(),
        turn.language(),
        over(answers, step.with()),
        turn.flags());
  }
}
