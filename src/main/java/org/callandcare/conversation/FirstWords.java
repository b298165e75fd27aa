package org.callandcare.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.GlobalWord;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/** Takes words that come while no dialogue is under way. */
final class FirstWords {

  private final TurnInHand turn;

  FirstWords(TurnInHand turn) {
    this.turn = turn;
  }

  void hear(String text, Meaning meaning) {
    GlobalHearing globals = new GlobalHearing(turn);
    Optional<GlobalWord> word = globals.word(text);
    if (word.isPresent() && globals.hear(word.get(), text, null)) {
      return;
    }
    if (!turn.draft().isEmpty()) {
      comeBack(turn, draftTitle(), text);
      return;
    }
    if (Languages.isForeign(meaning, text)) {
      turn.repair(
          RepairPattern.FOREIGN_LANGUAGE, Map.of("heard", new SlotValue.Text(meaning.language())));
      return;
    }
    if (!meaning.sure()
        && isWorthAsking(meaning)
        && !new Digressing(turn).speaksOfKnown(meaning, text)) {
      turn.repair(
          RepairPattern.UNSURE,
          Map.of(
              "message",
              new SlotValue.Text(text),
              "guess",
              new SlotValue.Text(meaning.intent().word())));
      return;
    }
    switch (meaning.intent()) {
      case CANCEL -> turn.repair(RepairPattern.NOTHING_TO_CANCEL);
      case YES, NO -> lost(text);
      case NEED, OFFER, STATUS, CHANGE, HUMAN, QUESTION, GREETING, THANKS, OTHER ->
          begin(meaning.intent().word(), text, meaning);
    }
  }

  private static boolean isWorthAsking(Meaning meaning) {
    return switch (meaning.intent()) {
      case NEED, OFFER, STATUS, CHANGE, HUMAN, QUESTION -> true;
      case GREETING, THANKS, YES, NO, CANCEL, OTHER -> false;
    };
  }

  private void begin(String intent, String text, Meaning meaning) {
    Optional<Dialogue> dialogue = turn.engine().dialogues().startingOnIntent(intent);
    if (dialogue.isEmpty()) {
      lost(text);
      return;
    }
    turn.begin(
        dialogue.get(), Frame.Kind.MAIN, new Overhearing(turn).hear(dialogue.get(), text, meaning));
  }

  private void lost(String text) {
    turn.repair(RepairPattern.LOST, Map.of("message", new SlotValue.Text(text)));
  }

  private @Nullable SlotValue draftTitle() {
    Frame front = turn.draft().getLast();
    for (int at = turn.draft().size() - 1; at > 0 && front.kind() == Frame.Kind.CALLED; at--) {
      front = turn.draft().get(at - 1);
    }
    return new SlotValue.Text(turn.engine().phrases().title(turn.language(), turn.dialogue(front)));
  }

  /** Asks whether the draft is to go on. */
  static void comeBack(TurnInHand turn, @Nullable SlotValue title, String text) {
    Map<String, SlotValue> given = new LinkedHashMap<>();
    if (title != null) {
      given.put("title", title);
    }
    if (!text.isBlank()) {
      given.put("message", new SlotValue.Text(text));
    }
    turn.repair(RepairPattern.COME_BACK, given);
  }
}
