package org.callandcare.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/** Takes from a message what no question asked for. */
final class Overhearing {

  private final TurnInHand turn;
  private final HeardValues values;

  Overhearing(TurnInHand turn) {
    this.turn = turn;
    this.values = new HeardValues(turn);
  }

  /** What a dialogue that is about to begin hears in a message. */
  Map<String, SlotValue> hear(Dialogue dialogue, String text, Meaning meaning) {
    Map<String, SlotValue> heard = new LinkedHashMap<>();
    for (Slot slot : dialogue.slots().values()) {
      values.value(slot, text, meaning).ifPresent(value -> heard.put(slot.name(), value));
    }
    return heard;
  }

  Map<String, SlotValue> hear(Dialogue dialogue, String text) {
    return hear(dialogue, text, turn.engine().understand(turn, text));
  }

  /** "Dans 5 jours" by itself: the empty slot that hears a last day takes it. */
  boolean fillDay(String text, Meaning meaning, @Nullable Slot asked) {
    Frame frame = turn.stack().top();
    boolean bare = !meaning.items().isEmpty() || text.strip().matches("[\\d\\W]*");
    for (Slot slot : turn.dialogue(frame).slots().values()) {
      boolean open =
          !bare
              && slot.hears() == Slot.Hears.DEADLINE
              && !slot.equals(asked)
              && !frame.slots().containsKey(slot.name());
      Reading day =
          open
              ? new AnswerReader(turn).read(turn.dialogue(frame), slot, text, meaning)
              : Reading.NOTHING;
      if (day instanceof Reading.Got(SlotValue value)) {
        turn.stack().replaceTop(frame.with(slot.name(), value));
        return true;
      }
    }
    return false;
  }

  /**
   * Fills the empty slots of the dialogue in front and of those that called it.
   *
   * @param asked the slot that is asked for, left alone; null for none
   * @return whether anything was heard
   */
  boolean fill(String text, Meaning meaning, @Nullable Slot asked) {
    boolean any = false;
    for (int at = turn.stack().frames().size() - 1; at >= 0; at--) {
      Frame frame = turn.stack().frames().get(at);
      boolean front = at == turn.stack().frames().size() - 1;
      if (TurnInHand.isPattern(frame)) {
        break;
      }
      for (Slot slot : turn.dialogue(frame).slots().values()) {
        boolean open =
            !frame.slots().containsKey(slot.name())
                && slot.hears() != Slot.Hears.MESSAGE
                && !(front && slot.equals(asked));
        SlotValue value = open ? values.value(slot, text, meaning).orElse(null) : null;
        if (open && value == null && slot.hears() == Slot.Hears.PARTY_NAME && asked != null) {
          value = SaidName.of(text, asked).map(SlotValue.Text::new).orElse(null);
        }
        if (value != null) {
          frame = frame.with(slot.name(), value);
          any = true;
        }
      }
      turn.stack().frames().set(at, frame);
      if (frame.kind() != Frame.Kind.CALLED) {
        break;
      }
    }
    return any;
  }
}
