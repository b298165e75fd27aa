package org.callandcare.conversation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Expression;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.jspecify.annotations.Nullable;

/** Walks the dialogue in front, step by step, until the person or an effect is awaited. */
final class Walker {

  /** More steps than any turn takes: beyond, a dialogue goes round in circles. */
  private static final int MAX_STEPS = 2_000;

  /** The effect after which nothing a person said before may be left. */
  private static final String FORGET = "forget-person";

  private final TurnInHand turn;
  private final Questions questions;
  private final Summaries summaries;
  private int walked;

  Walker(TurnInHand turn) {
    this.turn = turn;
    this.questions = new Questions(turn);
    this.summaries = new Summaries(turn);
  }

  /** Walks on; gives the effect that is to be performed first, or null when the turn is over. */
  @Nullable Effect walk() {
    while (turn.stack().frames().size() > turn.floor() && turn.handedOver() == null) {
      if (++walked > MAX_STEPS) {
        throw new IllegalStateException(
            "dialogue "
                + turn.stack().top().dialogue()
                + " goes round in circles at "
                + turn.stack().top().step());
      }
      Frame frame = turn.stack().top();
      Step step = turn.dialogue(frame).findStep(frame.step()).orElse(null);
      if (step == null) {
        new Endings(turn).end();
        continue;
      }
      Expression when = step.head().when();
      if (when != null && !when.holds(turn.scope(frame))) {
        pass(step);
        follow(step);
        continue;
      }
      turn.engine().watch().walked(turn.dialogue(frame), step);
      if (step instanceof Step.Do wanted && !OwnEffects.has(wanted.effect())) {
        return new StepValues(turn, frame).effect(wanted);
      }
      if (take(frame, step)) {
        return null;
      }
    }
    return null;
  }

  /** Puts in what came of the effect that the dialogue in front stopped at. */
  void give(EffectResult result) {
    Frame frame = turn.stack().top();
    Step.Do step = (Step.Do) turn.dialogue(frame).findStep(frame.step()).orElseThrow();
    Map<String, Slot> slots = turn.dialogue(frame).slots();
    frame = frame.performing(step.name());
    Map<String, String> into = new HashMap<>();
    result.results().keySet().stream().filter(slots::containsKey).forEach(n -> into.put(n, n));
    if (!step.into().isEmpty()) {
      into.clear();
      into.putAll(step.into());
    }
    for (Map.Entry<String, String> target : into.entrySet()) {
      SlotValue value = result.results().get(target.getValue());
      Slot slot = slots.get(target.getKey());
      if (value != null && slot != null) {
        frame = frame.with(slot.name(), SlotParts.fit(value, slot).orElse(null));
      }
    }
    turn.stack().replaceTop(frame);
    turn.facts().forget();
    if (step.effect().equals(FORGET)
        && "done".equals(OwnEffects.word(result.results().get("outcome")))) {
      turn.forgetTheRest();
    }
    if (!result.messages().isEmpty()) {
      turn.engine().flush(turn);
      for (OutgoingMessage.Body body : result.messages()) {
        turn.speech().add(body);
      }
    }
    advance(step);
  }

  /** Takes one step; true when the person is awaited. */
  private boolean take(Frame frame, Step step) {
    switch (step) {
      case Step.Ask ask -> {
        pass(ask);
        if (isAnswered(turn.stack().top(), ask)) {
          advance(ask);
          return false;
        }
        return questions.ask(ask);
      }
      case Step.Summary summary -> {
        if (followsUp(turn.stack().top().backTo(summary.name()))) {
          return false;
        }
        summaries.show(summary);
        return true;
      }
      case Step.Say say -> {
        String text =
            turn.engine()
                .phrases()
                .say(turn.language(), say.text(), turn.dialogue(frame), turn.scope(frame));
        turn.speech().say(frame.run(), text);
        advance(say);
      }
      case Step.Branch branch -> {
        for (Step.Fork fork : branch.forks()) {
          if (fork.when() == null || fork.when().holds(turn.scope(frame))) {
            go(fork.next());
            return false;
          }
        }
        advance(branch);
      }
      case Step.SetSlots set -> {
        turn.stack().replaceTop(new StepValues(turn, frame).set(set));
        advance(set);
      }
      case Step.Call call -> begin(call.dialogue(), Frame.Kind.CALLED, call.with(), call.hear());
      case Step.Link link -> {
        turn.stack().pop();
        begin(link.dialogue(), frame.kind(), link.with(), link.hear(), frame);
      }
      case Step.Do own -> {
        Frame performing = frame.performing(own.name());
        turn.stack().replaceTop(performing);
        Map<String, SlotValue> arguments =
            new StepValues(turn, frame).over(frame.slots(), own.with());
        advance(own);
        new OwnEffects(turn).perform(own.effect(), arguments);
      }
      case Step.Handoff handoff -> {
        advance(handoff);
        turn.handOver(handoff.reason(), frame.run() + "/" + handoff.name());
        return true;
      }
      case Step.End _ -> go(Step.END);
    }
    return false;
  }

  private static boolean isAnswered(Frame frame, Step.Ask ask) {
    return frame.slots().containsKey(ask.slot()) && !frame.open();
  }

  private void pass(Step step) {
    if (step instanceof Step.Ask ask) {
      turn.stack().replaceTop(turn.stack().top().passing(ask.name()));
    }
  }

  // --- where to go

  /** Goes on behind a step that was taken. */
  void advance(Step step) {
    if (!followsUp(turn.stack().top())) {
      if (step.head().next() == null) {
        follow(step);
      } else {
        go(step.head().next());
      }
    }
  }

  /** Goes on with the step written next. */
  private void follow(Step step) {
    if (!followsUp(turn.stack().top())) {
      go(turn.dialogue(turn.stack().top()).after(step).map(Step::name).orElse(Step.END));
    }
  }

  void go(String step) {
    turn.stack().replaceTop(turn.stack().top().at(step));
  }

  /**
   * After a changed answer: goes to the next question that was passed and is due now, else back to
   * where the change was made. False when nothing was changed.
   */
  private boolean followsUp(Frame frame) {
    if (frame.back() == null) {
      return false;
    }
    String due = FollowUps.due(turn, frame);
    boolean standsThere = due == null && frame.step().equals(frame.back());
    if (standsThere) {
      turn.stack().replaceTop(frame.backTo(null));
    } else {
      turn.stack().replaceTop(due == null ? frame.at(frame.back()).backTo(null) : frame.at(due));
    }
    return !standsThere;
  }

  // --- other dialogues

  private void begin(
      String dialogue, Frame.Kind kind, Map<String, Expression> with, @Nullable String hear) {
    begin(dialogue, kind, with, hear, turn.stack().top());
  }

  private void begin(
      String dialogue,
      Frame.Kind kind,
      Map<String, Expression> with,
      @Nullable String hear,
      Frame from) {
    Dialogue other =
        turn.engine()
            .dialogues()
            .find(dialogue)
            .orElseThrow(() -> new IllegalStateException("there is no dialogue " + dialogue));
    Map<String, SlotValue> given = new LinkedHashMap<>();
    if (hear != null && from.slots().get(hear) instanceof SlotValue.Text(String words)) {
      given.putAll(new Overhearing(turn).hear(other, words));
    }
    turn.begin(other, kind, new StepValues(turn, from).over(given, with));
  }
}
