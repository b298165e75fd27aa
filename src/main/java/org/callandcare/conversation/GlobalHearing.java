package org.callandcare.conversation;

import java.util.Map;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.GlobalWord;
import org.callandcare.dialogue.GlobalWords;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;

/** The words that are understood at any step, typed or as commands. */
final class GlobalHearing {

  private final TurnInHand turn;
  private final Answering answering;

  GlobalHearing(TurnInHand turn) {
    this.turn = turn;
    this.answering = new Answering(turn);
  }

  /** The word a whole message is; empty when it is none. Marks alone are none but "?". */
  Optional<GlobalWord> word(String text) {
    boolean bare = GlobalWords.simplify(text).isEmpty();
    return bare && !text.strip().matches("\\?+")
        ? Optional.empty()
        : turn.engine().dialogues().words().ofMessage(text, turn.language().code());
  }

  /**
   * Does what the word says.
   *
   * @param pending what is awaited; null for nothing
   * @return false when the word means nothing here and is to be read as an answer
   */
  boolean hear(GlobalWord word, String text, @Nullable Pending pending) {
    return switch (word) {
      case CANCEL -> cancel(pending);
      case BACK -> {
        if (turn.stack().isEmpty()) {
          turn.repair(RepairPattern.NOTHING_TO_GO_BACK);
        } else {
          new GoingBack(turn).go();
        }
        yield true;
      }
      case HELP -> {
        turn.repair(RepairPattern.HELP, turn.titleInFront());
        yield true;
      }
      case RESTART -> restart();
      case HUMAN -> {
        leavePattern();
        turn.repair(RepairPattern.HUMAN);
        yield true;
      }
      case SKIP -> pending != null && skip(pending, text);
      case UNKNOWN -> pending != null && unknown(pending);
      case ENOUGH -> pending != null && (answering.enough(pending) || confirm(pending));
      case CONFIRM -> pending != null && (confirm(pending) || answering.enough(pending));
      case RECORDS -> new Commanding(turn).begin("records");
      case SPEAK_FR -> speak(Language.FR, text, pending);
      case SPEAK_EN -> speak(Language.EN, text, pending);
    };
  }

  private boolean cancel(@Nullable Pending pending) {
    if (pending != null
        && pending.is(SlotType.YES_NO)
        && pending.frame().dialogue().equals(RepairPattern.CANCEL.dialogue())) {
      answering.answer(pending, new SlotValue.YesNo(true));
      return true;
    }
    leavePattern();
    if (turn.stack().isEmpty()) {
      turn.repair(RepairPattern.NOTHING_TO_CANCEL);
    } else {
      turn.repair(RepairPattern.CANCEL, turn.titleInFront());
    }
    return true;
  }

  private boolean restart() {
    leavePattern();
    if (turn.stack().isEmpty()) {
      Optional<Dialogue> welcome = turn.engine().dialogues().startingOnIntent("greeting");
      welcome.ifPresent(dialogue -> turn.begin(dialogue, Frame.Kind.MAIN, Map.of()));
      return welcome.isPresent();
    }
    turn.repair(RepairPattern.RESTART, turn.titleInFront());
    return true;
  }

  /** A question that a pattern asks is dropped by whoever says something else. */
  private void leavePattern() {
    while (!turn.stack().isEmpty() && TurnInHand.isPattern(turn.stack().top())) {
      turn.stack().pop();
    }
  }

  private boolean skip(Pending pending, String text) {
    boolean no = pending.is(SlotType.YES_NO) && !pending.slotIsOptional();
    if (no) {
      Optional<Boolean> answer =
          turn.engine().understanding().readYesNo(turn.engine().utterance(turn, text));
      answer.ifPresent(yes -> answering.answer(pending, new SlotValue.YesNo(yes)));
      return answer.isPresent() || answering.skip(pending) || missed(pending);
    }
    return answering.skip(pending) || missed(pending);
  }

  private boolean unknown(Pending pending) {
    return answering.unknown(pending) || missed(pending);
  }

  private boolean missed(Pending pending) {
    answering.miss(pending);
    return true;
  }

  private boolean confirm(Pending pending) {
    if (pending.isSummary()) {
      answering.confirm(pending);
      return true;
    }
    if (pending.is(SlotType.YES_NO)) {
      answering.answer(pending, new SlotValue.YesNo(true));
      return true;
    }
    return false;
  }

  /** "english" alone may be an answer where words are asked for; "in English" is none. */
  private boolean speak(Language language, String text, @Nullable Pending pending) {
    boolean words = pending != null && pending.is(SlotType.TEXT);
    if (words && new SaidWords(text).count() < 2) {
      return false;
    }
    boolean first = turn.stack().isEmpty();
    turn.speak(language, true);
    turn.repair(RepairPattern.LANGUAGE_CHANGED);
    if (first) {
      Frame told = turn.stack().pop();
      turn.engine()
          .dialogues()
          .startingOnIntent("greeting")
          .ifPresent(welcome -> turn.begin(welcome, Frame.Kind.MAIN, Map.of()));
      turn.stack().push(told.withKind(turn.stack().isEmpty() ? Frame.Kind.MAIN : Frame.Kind.ASIDE));
    }
    return true;
  }
}
