package org.callandcare.conversation;

import java.util.Map;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.Meaning;

/** Another dialogue in the middle of one, and the way back. */
final class Digressing {

  private final TurnInHand turn;

  Digressing(TurnInHand turn) {
    this.turn = turn;
  }

  /** The dialogue that a message surely wants and that is not under way. */
  Optional<Dialogue> wanted(Meaning meaning, String text) {
    boolean speaks =
        switch (meaning.intent()) {
          case NEED, OFFER -> !meaning.items().isEmpty();
          case STATUS, CHANGE, HUMAN, QUESTION, THANKS -> true;
          case GREETING, YES, NO, CANCEL, OTHER -> false;
        };
    return speaks && (meaning.sure() || speaksOfKnown(meaning, text))
        ? turn.engine()
            .dialogues()
            .startingOnIntent(meaning.intent().word())
            .filter(dialogue -> !isUnderWay(dialogue))
        : Optional.empty();
  }

  /** A question or a change whose words are known is followed, sure or not. */
  boolean speaksOfKnown(Meaning meaning, String text) {
    boolean follows =
        switch (meaning.intent()) {
          case QUESTION, STATUS, CHANGE -> true;
          case NEED, OFFER, HUMAN, GREETING, THANKS, YES, NO, CANCEL, OTHER -> false;
        };
    return follows
        && turn.engine()
            .dialogues()
            .startingOnIntent(meaning.intent().word())
            .filter(dialogue -> !new Overhearing(turn).hear(dialogue, text, meaning).isEmpty())
            .isPresent();
  }

  boolean isUnderWay(Dialogue dialogue) {
    return turn.stack().frames().stream()
        .anyMatch(frame -> frame.dialogue().equals(dialogue.name()));
  }

  /** Tells whether the dialogue in front only leads on to others, and to this one. */
  boolean leadsTo(Dialogue dialogue) {
    return !TurnInHand.isPattern(turn.stack().top())
        && turn.dialogue(turn.stack().top()).steps().stream()
            .anyMatch(
                step -> step instanceof Step.Link link && link.dialogue().equals(dialogue.name()));
  }

  /** Tells whether the message is to be followed even where it could be read as an answer. */
  boolean isPlain(Meaning meaning, String text, Pending pending, Reading reading) {
    boolean asks =
        (meaning.intent() == Intent.QUESTION || meaning.intent() == Intent.STATUS)
            && text.contains("?");
    boolean exact =
        reading instanceof Reading.Got
            && pending.slot() != null
            && switch (pending.slot().type()) {
              case ITEMS, DATE, QUANTITY, MONEY, PHONE, EMAIL, CONTACT, RECORD -> true;
              case TEXT, CHOICE, YES_NO, PLACE, PHOTO, PARTY -> false;
            };
    boolean person = meaning.intent() == Intent.HUMAN;
    boolean courtesy =
        meaning.intent() == Intent.THANKS
            && pending.is(SlotType.TEXT)
            && new SaidWords(text).count() < 4;
    return !exact && (asks || person || courtesy);
  }

  /** Goes over to it in the place of the dialogue in front. */
  void replace(Dialogue dialogue, String text, Meaning meaning) {
    Map<String, SlotValue> heard = new Overhearing(turn).hear(dialogue, text, meaning);
    Frame left = turn.stack().pop();
    turn.begin(dialogue, left.kind(), heard);
  }

  void begin(Dialogue dialogue, String text, Meaning meaning) {
    begin(dialogue, new Overhearing(turn).hear(dialogue, text, meaning));
  }

  /** Begins it in between; a word says that one comes back, unless it is over at once. */
  void begin(Dialogue dialogue, Map<String, SlotValue> given) {
    while (!turn.stack().isEmpty() && TurnInHand.isPattern(turn.stack().top())) {
      turn.stack().pop();
    }
    if (turn.stack().isEmpty()) {
      turn.begin(dialogue, Frame.Kind.MAIN, given);
      return;
    }
    Frame left = turn.stack().root(turn.stack().top());
    boolean tells = turn.holdsAnswers(left);
    String leaving = turn.titleOf(turn.stack().top());
    Frame aside = turn.begin(dialogue, Frame.Kind.ASIDE, given);
    if (tells) {
      String title = turn.engine().phrases().title(turn.language(), dialogue);
      Frame told =
          turn.repair(
              RepairPattern.INTERRUPTION,
              Map.of("title", new SlotValue.Text(title), "left", new SlotValue.Text(leaving)));
      turn.stack().replaceTop(told.withRun(aside.run() + "!"));
    }
  }
}
