package org.callandcare.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;

/** How a dialogue begins: at its first step, with what is given and what is known. */
final class Beginnings {

  private Beginnings() {}

  static Frame frame(
      TurnInHand turn, Dialogue dialogue, Frame.Kind kind, Map<String, SlotValue> given) {
    Map<String, SlotValue> slots = new LinkedHashMap<>();
    for (Slot slot : dialogue.slots().values()) {
      SlotValue value = given.get(slot.name());
      if (value != null) {
        SlotParts.fit(value, slot).ifPresent(fit -> slots.put(slot.name(), fit));
      }
    }
    for (Slot slot : dialogue.slots().values()) {
      if (slot.from() != null && !slots.containsKey(slot.name())) {
        SlotValue fact = turn.facts().get(slot.from());
        if (fact != null && fact.known()) {
          SlotParts.fit(fact, slot).ifPresent(fit -> slots.put(slot.name(), fit));
        }
      }
    }
    return Frame.begun(
        dialogue.name(),
        dialogue.version(),
        turn.nextRun(),
        kind,
        dialogue.steps().getFirst().name(),
        slots);
  }
}
