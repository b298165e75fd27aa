package org.callandcare.conversation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Expression;
import org.callandcare.dialogue.Scope;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.callandcare.texts.Language;
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
    while (turn.stack().size() > turn.floor() && turn.handedOver() == null) {
      if (++walked > MAX_STEPS) {
        throw new IllegalStateException(
            "dialogue " + turn.top().dialogue() + " goes round in circles at " + turn.top().step());
      }
      Frame frame = turn.top();
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
        return effect(frame, wanted);
      }
      if (take(frame, step)) {
        return null;
      }
    }
    return null;
  }

  /** Puts in what came of the effect that the dialogue in front stopped at. */
  void give(EffectResult result) {
    Frame frame = turn.top();
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
    turn.replaceTop(frame);
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
        if (isAnswered(turn.top(), ask)) {
          advance(ask);
          return false;
        }
        return questions.ask(ask);
      }
      case Step.Summary summary -> {
        if (followsUp(turn.top().backTo(summary.name()))) {
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
        Frame changed = frame;
        for (Map.Entry<String, SlotValue> value : values(set.values(), frame).entrySet()) {
          changed = changed.with(value.getKey(), fit(frame, value.getKey(), value.getValue()));
        }
        turn.replaceTop(changed);
        advance(set);
      }
      case Step.Call call -> begin(call.dialogue(), Frame.Kind.CALLED, call.with(), call.hear());
      case Step.Link link -> {
        turn.pop();
        begin(link.dialogue(), frame.kind(), link.with(), link.hear(), frame);
      }
      case Step.Do own -> {
        Frame performing = frame.performing(own.name());
        turn.replaceTop(performing);
        Map<String, SlotValue> arguments = new LinkedHashMap<>(frame.slots());
        values(own.with(), frame).forEach((name, value) -> put(arguments, name, value));
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
      turn.replaceTop(turn.top().passing(ask.name()));
    }
  }

  // --- where to go

  /** Goes on behind a step that was taken. */
  void advance(Step step) {
    if (!followsUp(turn.top())) {
      if (step.head().next() == null) {
        follow(step);
      } else {
        go(step.head().next());
      }
    }
  }

  /** Goes on with the step written next. */
  private void follow(Step step) {
    if (!followsUp(turn.top())) {
      go(turn.dialogue(turn.top()).after(step).map(Step::name).orElse(Step.END));
    }
  }

  void go(String step) {
    turn.replaceTop(turn.top().at(step));
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
      turn.replaceTop(frame.backTo(null));
    } else {
      turn.replaceTop(due == null ? frame.at(frame.back()).backTo(null) : frame.at(due));
    }
    return !standsThere;
  }

  // --- other dialogues

  private void begin(
      String dialogue, Frame.Kind kind, Map<String, Expression> with, @Nullable String hear) {
    begin(dialogue, kind, with, hear, turn.top());
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
    values(with, from).forEach((name, value) -> put(given, name, value));
    turn.begin(other, kind, given);
  }

  // --- effects

  private Effect effect(Frame frame, Step.Do step) {
    Map<String, SlotValue> arguments = new LinkedHashMap<>();
    frame
        .slots()
        .forEach(
            (slot, value) -> {
              if (FollowUps.isOnTheWay(turn, frame, slot)) {
                arguments.put(slot, value);
              }
            });
    values(step.with(), frame).forEach((name, value) -> put(arguments, name, value));
    long before = frame.performed().stream().filter(step.name()::equals).count();
    String id = frame.run() + "/" + step.name() + (before == 0 ? "" : ":" + (before + 1));
    Language language = turn.language();
    return new Effect(
        step.effect(), id, turn.message().conversation(), language, arguments, turn.flags());
  }

  private Map<String, @Nullable SlotValue> values(Map<String, Expression> with, Frame frame) {
    Scope scope = turn.scope(frame);
    Map<String, @Nullable SlotValue> values = new LinkedHashMap<>();
    with.forEach((name, expression) -> values.put(name, expression.value(scope)));
    return values;
  }

  private static void put(Map<String, SlotValue> into, String name, @Nullable SlotValue value) {
    if (value == null) {
      into.remove(name);
    } else {
      into.put(name, value);
    }
  }

  private @Nullable SlotValue fit(Frame frame, String slot, @Nullable SlotValue value) {
    return value == null
        ? null
        : SlotParts.fit(value, turn.dialogue(frame).slot(slot)).orElse(null);
  }
}
