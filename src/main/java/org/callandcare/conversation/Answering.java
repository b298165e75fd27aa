package org.callandcare.conversation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.texts.Language;

/** Puts an answer into the slot that is asked for, or says that it was not understood. */
final class Answering {

  /** From the third miss on a person is offered. */
  private static final int OFFERS_A_PERSON = 3;

  private final TurnInHand turn;

  Answering(TurnInHand turn) {
    this.turn = turn;
  }

  /** The question in front is answered. */
  void answer(Pending pending, SlotValue value) {
    String slot = Objects.requireNonNull(pending.slot()).name();
    turn.stack()
        .replaceTop(
            turn.stack()
                .top()
                .with(slot, value)
                .answered(pending.step().name())
                .withMisses(0)
                .withOpen(false));
  }

  /** "Je ne sais pas": an answer where it may be one, passed over where that may be. */
  boolean unknown(Pending pending) {
    if (pending.slot() == null) {
      return false;
    }
    boolean refused = pending.slot().unknown() == Slot.UnknownAnswer.REFUSED;
    if (refused && !pending.slot().optional()) {
      return false;
    }
    answer(pending, refused ? new SlotValue.Skipped() : new SlotValue.Unknown());
    return true;
  }

  boolean skip(Pending pending) {
    if (pending.slot() == null || !pending.slot().optional()) {
      return unknown(pending);
    }
    if (pending.frame().slots().get(pending.slot().name()) instanceof SlotValue.Photos photos
        && pending.frame().open()) {
      answer(pending, photos);
    } else {
      answer(pending, new SlotValue.Skipped());
    }
    return true;
  }

  /** "C'est tout": the photos are complete. */
  boolean enough(Pending pending) {
    if (!pending.is(SlotType.PHOTO)) {
      return false;
    }
    String slot = Objects.requireNonNull(pending.slot()).name();
    SlotValue held = pending.frame().slots().get(slot);
    if (held != null) {
      answer(pending, held);
      return true;
    }
    return skip(pending);
  }

  /** Confirms the summary in front. */
  void confirm(Pending pending) {
    Step.Summary summary = (Step.Summary) pending.step();
    Walker walker = new Walker(turn);
    turn.stack().replaceTop(turn.stack().top().withMisses(0));
    if (summary.confirm() == null) {
      walker.advance(summary);
    } else {
      walker.go(summary.confirm());
    }
  }

  /** Cancels the summary in front: by its own step, else by asking whether that is meant. */
  void cancelSummary(Pending pending) {
    Step.Summary summary = (Step.Summary) pending.step();
    if (summary.cancel() == null) {
      turn.repair(
          RepairPattern.CANCEL,
          Map.of("title", new SlotValue.Text(turn.titleOf(turn.stack().top()))));
    } else {
      new Walker(turn).go(summary.cancel());
    }
  }

  /** Not understood: the ladder of the pattern, then the question again. */
  void miss(Pending pending) {
    Frame frame = turn.stack().top();
    int misses = frame.misses() + 1;
    turn.stack().replaceTop(frame.withMisses(Math.min(misses, OFFERS_A_PERSON - 1)));
    turn.repair(
        RepairPattern.NOT_UNDERSTOOD,
        Map.of(
            "misses",
            new SlotValue.Quantity(BigDecimal.valueOf(misses), BigDecimal.valueOf(misses), false),
            "example",
            new SlotValue.Text(example(pending))));
  }

  /** Understood, and cannot be taken: says why, then asks again. */
  void refuse(Pending pending, Reading.Problem problem) {
    Frame frame = turn.stack().top();
    if (frame.misses() + 1 >= OFFERS_A_PERSON) {
      miss(pending);
      return;
    }
    turn.stack().replaceTop(frame.withMisses(frame.misses() + 1));
    String key = "engine.problem." + problem.problem();
    turn.speech()
        .say(frame.run(), turn.engine().phrases().say(turn.language(), key, problem.arguments()));
  }

  private String example(Pending pending) {
    Phrases phrases = turn.engine().phrases();
    Language language = turn.language();
    if (pending.slot() == null) {
      return phrases.say(language, "engine.example.summary");
    }
    String own = pending.dialogue().name() + ".example." + pending.slot().name();
    return phrases.has(language, own)
        ? phrases.say(language, own, pending.dialogue(), turn.scope(pending.frame()))
        : phrases.say(language, "engine.example." + pending.slot().type().word());
  }
}
