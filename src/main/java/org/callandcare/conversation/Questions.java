package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callandcare.channel.Keyboard;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.texts.Language;

/** Asks the question in front: its words and what can be tapped. */
final class Questions {

  private final TurnInHand turn;

  Questions(TurnInHand turn) {
    this.turn = turn;
  }

  /** Asks; false when there was nothing to ask, because only one answer is possible. */
  boolean ask(Step.Ask ask) {
    Frame frame = turn.stack().top();
    Dialogue dialogue = turn.dialogue(frame);
    Slot slot = dialogue.slot(ask.slot());
    if (slot.type() == SlotType.RECORD && answersItself(frame, slot)) {
      return false;
    }
    Language language = turn.language();
    turn.speech().say(frame.run(), words(ask, frame, dialogue, slot));
    List<List<Offered>> rows = new ArrayList<>();
    for (SlotValue value : turn.which()) {
      rows.add(List.of(answer(language, dialogue, slot, value)));
    }
    if (rows.isEmpty()) {
      rows.addAll(answers(language, dialogue, slot));
      for (Step.AskButton button : ask.buttons()) {
        rows.add(List.of(own(language, dialogue, frame, button)));
      }
    }
    rows.addAll(waysOut(language, frame, slot));
    turn.engine().flush(turn, keyboard(language, slot, rows));
    return true;
  }

  private boolean answersItself(Frame frame, Slot slot) {
    List<SlotValue.OwnRecord> records = records(slot);
    if (records.size() > 1 || frame.misses() > 0) {
      return false;
    }
    SlotValue only = records.isEmpty() ? new SlotValue.Skipped() : records.getFirst();
    turn.stack().replaceTop(frame.with(slot.name(), only));
    return true;
  }

  private List<SlotValue.OwnRecord> records(Slot slot) {
    return turn.facts().records().stream()
        .filter(own -> slot.side() == null || slot.side().equals(own.side()))
        .toList();
  }

  private String words(Step.Ask ask, Frame frame, Dialogue dialogue, Slot slot) {
    Phrases phrases = turn.engine().phrases();
    Language language = turn.language();
    if (!turn.which().isEmpty()) {
      return phrases.say(language, "engine.which");
    }
    if (frame.open() && frame.slots().get(slot.name()) instanceof SlotValue.Photos photos) {
      return phrases.say(language, "engine.another", Map.of("count", photos.fileRefs().size()));
    }
    String again = dialogue.name() + ".again." + slot.name();
    String usual = ask.text() == null ? dialogue.name() + ".ask." + slot.name() : ask.text();
    boolean shorter = frame.misses() > 0 && phrases.has(language, again);
    return phrases.say(language, shorter ? again : usual, dialogue, turn.scope(frame));
  }

  // --- buttons

  private List<List<Offered>> answers(Language language, Dialogue dialogue, Slot slot) {
    List<Offered> answers =
        switch (slot.type()) {
          case CHOICE ->
              slot.options().stream()
                  .map(option -> answer(language, dialogue, slot, new SlotValue.Choice(option)))
                  .toList();
          case YES_NO ->
              List.of(
                  answer(language, dialogue, slot, new SlotValue.YesNo(true)),
                  answer(language, dialogue, slot, new SlotValue.YesNo(false)));
          case RECORD ->
              records(slot).stream().map(own -> answer(language, dialogue, slot, own)).toList();
          case TEXT, ITEMS, QUANTITY, PLACE, DATE, MONEY, PHONE, EMAIL, CONTACT, PHOTO, PARTY ->
              List.of();
        };
    return KeyboardRows.of(answers);
  }

  private Offered answer(Language language, Dialogue dialogue, Slot slot, SlotValue value) {
    return Offered.answer(turn.engine().values().read(language, dialogue, slot, value), value);
  }

  private Offered own(Language language, Dialogue dialogue, Frame frame, Step.AskButton button) {
    String label =
        turn.engine()
            .phrases()
            .say(
                language,
                dialogue.name() + ".button." + button.name(),
                dialogue,
                turn.scope(frame));
    SlotValue value = button.value() == null ? null : button.value().value(turn.scope(frame));
    return new Offered(label, Offered.Act.OWN, value, button.next());
  }

  /** "I don't know", "skip", "that is all"; after two misses the way back and to a person. */
  private List<List<Offered>> waysOut(Language language, Frame frame, Slot slot) {
    Phrases phrases = turn.engine().phrases();
    List<Offered> out = new ArrayList<>();
    boolean lost = frame.misses() > 1;
    boolean more = frame.slots().get(slot.name()) instanceof SlotValue.Photos;
    if (frame.open() && more) {
      out.add(Offered.of(phrases.say(language, "engine.enough"), Offered.Act.ENOUGH));
      return KeyboardRows.of(out);
    }
    if (slot.unknown() == Slot.UnknownAnswer.BUTTON
        || lost && slot.unknown() == Slot.UnknownAnswer.ALLOWED) {
      out.add(Offered.answer(phrases.say(language, "engine.unknown"), new SlotValue.Unknown()));
    }
    if (slot.optional()) {
      out.add(Offered.answer(phrases.say(language, "engine.skip"), new SlotValue.Skipped()));
    }
    if (lost && !frame.trail().isEmpty()) {
      out.add(Offered.of(phrases.say(language, "engine.back"), Offered.Act.BACK));
    }
    if (lost && !TurnInHand.isPattern(frame)) {
      out.add(Offered.of(phrases.say(language, "engine.human"), Offered.Act.HUMAN));
    }
    return KeyboardRows.of(out);
  }

  /**
   * Inline buttons, or the one that shares a contact or a position. A message carries one keyboard
   * only; where something can be shared, what else could be tapped stands beside it as words.
   */
  private Keyboard keyboard(Language language, Slot slot, List<List<Offered>> rows) {
    Phrases phrases = turn.engine().phrases();
    boolean shares =
        switch (slot.type()) {
          case PHONE, CONTACT, PLACE -> turn.which().isEmpty();
          case TEXT, CHOICE, YES_NO, ITEMS, QUANTITY, DATE, MONEY, EMAIL, PHOTO, PARTY, RECORD ->
              false;
        };
    if (shares) {
      turn.keyboard().offer(rows.stream().flatMap(List::stream).toList());
      List<String> words = turn.keyboard().offered().stream().map(Offered::label).toList();
      return slot.type() == SlotType.PLACE
          ? new Keyboard.AskLocation(phrases.say(language, "engine.share-location"), words)
          : new Keyboard.AskContact(phrases.say(language, "engine.share-contact"), words);
    }
    return KeyboardRows.inline(turn, rows);
  }
}
