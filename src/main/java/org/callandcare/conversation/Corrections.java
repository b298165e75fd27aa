package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/** "Non, 10 pas 12", "en fait Lille": answers changed by words at any moment. */
final class Corrections {

  /** Longer words after a lead are an answer of their own where words are asked for. */
  private static final int SHORT = 4;

  private final TurnInHand turn;
  private final ChangedValues changed;

  Corrections(TurnInHand turn) {
    this.turn = turn;
    this.changed = new ChangedValues(turn);
  }

  /**
   * Changes what the message corrects, and has the change told.
   *
   * @param led true where every statement is a correction, under a summary
   * @return false when nothing was changed
   */
  boolean hear(String text, Meaning meaning, Pending pending, boolean led) {
    CorrectionWords said = CorrectionWords.of(turn, text);
    boolean corrects =
        led
            || said.led()
            || said.old() != null
            || meaning.signs().contains(Meaning.Sign.CORRECTION);
    if (!corrects || said.now().isBlank()) {
      return false;
    }
    boolean answer =
        pending.is(SlotType.TEXT)
            && said.old() == null
            && new SaidWords(said.now()).count() > SHORT;
    return !answer && change(said, pending);
  }

  private boolean change(CorrectionWords said, Pending pending) {
    Meaning meaning = turn.engine().understand(turn, said.now());
    Set<SlotType> taken = new HashSet<>();
    List<String> told = new ArrayList<>();
    for (int at = turn.stack().frames().size() - 1; at >= 0; at--) {
      Frame frame = turn.stack().frames().get(at);
      if (!TurnInHand.isPattern(frame)) {
        changeIn(at, said, meaning, pending, taken, told);
        if (frame.kind() != Frame.Kind.CALLED) {
          break;
        }
      }
    }
    if (told.isEmpty()) {
      return false;
    }
    followUp();
    tell(told);
    return true;
  }

  private void changeIn(
      int at,
      CorrectionWords said,
      Meaning meaning,
      Pending pending,
      Set<SlotType> taken,
      List<String> told) {
    Frame frame = turn.stack().frames().get(at);
    Dialogue dialogue = turn.dialogue(frame);
    for (Slot slot : latestFirst(frame, dialogue)) {
      SlotValue before = frame.slots().get(slot.name());
      if (before == null || taken.contains(slot.type()) || answersInstead(slot, said, pending)) {
        continue;
      }
      SlotValue after = changed.change(dialogue, slot, before, said, meaning);
      if (after != null && !after.equals(before)) {
        frame = frame.with(slot.name(), after);
        taken.add(slot.type());
        told.add(telling(dialogue, slot, before, after));
        if (said.old() != null) {
          break;
        }
      }
    }
    turn.stack().frames().set(at, frame);
  }

  /** Where the question in front is of another type and takes these words, they answer it. */
  private boolean answersInstead(Slot slot, CorrectionWords said, Pending pending) {
    Slot asked = pending.slot();
    if (asked == null
        || said.old() != null
        || asked.type() == slot.type()
        || asked.type() == SlotType.TEXT) {
      return false;
    }
    Meaning meaning = turn.engine().understand(turn, said.now());
    return !(new AnswerReader(turn).read(pending.dialogue(), asked, said.now(), meaning)
        instanceof Reading.Nothing);
  }

  /** Slots that the person answers, the latest answered first. */
  private static List<Slot> latestFirst(Frame frame, Dialogue dialogue) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : dialogue.slots().values()) {
      if (dialogue.askFor(slot.name()).isPresent() || slot.hears() != Slot.Hears.NOTHING) {
        slots.add(slot);
      }
    }
    slots.sort(Comparator.comparingInt(slot -> -frame.trail().indexOf(question(dialogue, slot))));
    return slots;
  }

  private static String question(Dialogue dialogue, Slot slot) {
    return dialogue.askFor(slot.name()).map(ask -> ask.name()).orElse("");
  }

  /** Questions that the change has put on the way come before the one in front. */
  private void followUp() {
    Frame front = turn.stack().top();
    String due = FollowUps.due(turn, front);
    if (!TurnInHand.isPattern(front) && due != null && !due.equals(front.step())) {
      turn.stack().replaceTop(front.backTo(front.step()).at(due));
    }
  }

  private String telling(Dialogue dialogue, Slot slot, SlotValue before, SlotValue after) {
    Language language = turn.language();
    ValueWords values = turn.engine().values();
    String now = values.read(language, dialogue, slot, after);
    String old = values.read(language, dialogue, slot, before);
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("name", values.name(language, dialogue, slot.name()));
    arguments.put("after", now);
    if (!before.known() || old.equals(now)) {
      return turn.engine().phrases().say(language, "engine.change-new", arguments);
    }
    arguments.put("before", old);
    return turn.engine().phrases().say(language, "engine.change", arguments);
  }

  private void tell(List<String> told) {
    turn.repair(
        RepairPattern.CORRECTION, Map.of("changes", new SlotValue.Text(String.join(" ; ", told))));
  }

  /** "Il me faut aussi 2 écrans": more of what was said already; false when there is none. */
  boolean add(Meaning meaning, @Nullable Slot asked) {
    for (int at = turn.stack().frames().size() - 1; at >= 0; at--) {
      Frame frame = turn.stack().frames().get(at);
      if (TurnInHand.isPattern(frame)) {
        return false;
      }
      Dialogue dialogue = turn.dialogue(frame);
      for (Slot slot : dialogue.slots().values()) {
        if (slot.type() != SlotType.ITEMS
            || slot.equals(asked)
            || !(frame.slots().get(slot.name()) instanceof SlotValue.Items before)) {
          continue;
        }
        SlotValue.Items more = new HeardValues(turn).items(slot, meaning).orElse(null);
        if (more != null) {
          SlotValue.Items after = changed.added(before, more);
          turn.stack().frames().set(at, frame.with(slot.name(), after));
          followUp();
          if (after.equals(before)) {
            // Said again: there is nothing new to tell.
            Phrases phrases = turn.engine().phrases();
            turn.speech().say(frame.run(), phrases.say(turn.language(), "engine.noted"));
          } else {
            tell(List.of(telling(dialogue, slot, before, after)));
          }
          return true;
        }
      }
      if (frame.kind() != Frame.Kind.CALLED) {
        return false;
      }
    }
    return false;
  }
}
