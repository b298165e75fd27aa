package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.Meaning.Sign;

/** What is acted on whatever stands: distress, numbers that must not be kept, links and fees. */
final class Warnings {

  private static final String DISTRESS = "distress";

  private final TurnInHand turn;

  Warnings(TurnInHand turn) {
    this.turn = turn;
  }

  /** Acts on signs that stop everything else; false when there is none. */
  boolean stops(Meaning meaning) {
    if (meaning.signs().contains(Sign.DISTRESS) && distress()) {
      return true;
    }
    Optional<RepairPattern> refused = refused(meaning);
    refused.ifPresent(turn::repair);
    return refused.isPresent();
  }

  /** What must neither be kept nor passed on. */
  static Optional<RepairPattern> refused(Meaning meaning) {
    if (meaning.signs().contains(Sign.BANK_NUMBER)) {
      return Optional.of(RepairPattern.BANK_NUMBER);
    }
    return meaning.signs().contains(Sign.SECRET)
        ? Optional.of(RepairPattern.SECRET)
        : Optional.empty();
  }

  /** The form stops and is put aside; numbers and a person come first. */
  boolean distress() {
    Optional<Dialogue> dialogue = turn.engine().dialogues().startingOnSign(DISTRESS);
    if (dialogue.isEmpty()) {
      return false;
    }
    List<Frame> aside = new ArrayList<>(turn.stack().frames());
    aside.removeIf(TurnInHand::isPattern);
    aside.removeIf(frame -> frame.dialogue().equals(dialogue.get().name()));
    if (aside.stream().anyMatch(turn::holdsAnswers)) {
      turn.setDraft(aside);
    }
    turn.stack().frames().clear();
    turn.begin(dialogue.get(), Frame.Kind.MAIN, Map.of());
    return true;
  }

  /** Notes links and fees for staff; gives what the person is told, each once a dialogue. */
  List<RepairPattern> notes(Meaning meaning) {
    List<RepairPattern> told = new ArrayList<>();
    if (meaning.signs().contains(Sign.LINK) && turn.flags().add("link")) {
      told.add(RepairPattern.LINK);
    }
    boolean asks = meaning.intent() == Intent.QUESTION;
    if (meaning.signs().contains(Sign.FEE) && !asks && turn.flags().add("fee")) {
      told.add(RepairPattern.FEE);
    }
    return told;
  }
}
