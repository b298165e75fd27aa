package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Dialogue.Migration;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotParts;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.dialogue.Step;
import org.jspecify.annotations.Nullable;

/** Moves people in the middle of a dialogue whose version is not there any more. */
final class Moving {

  private final TurnInHand turn;
  private @Nullable Frame told;

  Moving(TurnInHand turn) {
    this.turn = turn;
  }

  void move() {
    List<Frame> moved = moved(turn.stack().frames());
    turn.stack().frames().clear();
    turn.stack().frames().addAll(moved);
    turn.setDraft(moved(turn.draft()));
    if (told != null && turn.stack().frames().contains(told)) {
      turn.moved(turn.engine().phrases().title(turn.language(), turn.dialogue(told)));
    }
  }

  private List<Frame> moved(List<Frame> frames) {
    List<Frame> moved = new ArrayList<>();
    for (Frame frame : frames) {
      boolean pinned =
          turn.engine().dialogues().find(frame.dialogue(), frame.version()).isPresent();
      if (pinned) {
        moved.add(frame);
      } else {
        turn.engine()
            .dialogues()
            .find(frame.dialogue())
            .ifPresent(newest -> moved.add(moved(frame, newest)));
      }
    }
    if (!moved.isEmpty() && moved.getFirst().kind() != Frame.Kind.MAIN) {
      moved.set(0, moved.getFirst().withKind(Frame.Kind.MAIN));
    }
    return moved;
  }

  private Frame moved(Frame frame, Dialogue newest) {
    Optional<Migration> declared =
        newest.migrations().stream().filter(m -> m.from() == frame.version()).findFirst();
    Migration names = declared.orElse(new Migration(frame.version(), Map.of(), Map.of()));
    Map<String, SlotValue> slots = new LinkedHashMap<>();
    frame
        .slots()
        .forEach(
            (name, value) -> {
              Slot slot = newest.slots().get(names.slots().getOrDefault(name, name));
              if (slot != null) {
                SlotParts.fit(value, slot).ifPresent(fit -> slots.put(slot.name(), fit));
              }
            });
    String step = step(frame, newest, names);
    List<String> passed = steps(frame.passed(), newest, names);
    boolean more = passed.addAll(before(step, newest, passed));
    String back = frame.back() == null ? null : one(frame.back(), newest, names);
    Frame moved =
        new Frame(
            newest.name(),
            newest.version(),
            frame.run(),
            frame.kind(),
            step,
            slots,
            steps(frame.trail(), newest, names),
            passed,
            steps(frame.performed(), newest, names),
            back == null && more && !step.equals(Step.END) ? step : back,
            0,
            false);
    if (declared.isEmpty()) {
      told = moved;
    }
    return moved;
  }

  /** Questions before that step that were not passed: what they ask for may be missing. */
  private static List<String> before(String step, Dialogue newest, List<String> passed) {
    return newest.steps().stream()
        .takeWhile(one -> !one.name().equals(step))
        .filter(Step.Ask.class::isInstance)
        .map(Step::name)
        .filter(name -> !passed.contains(name))
        .toList();
  }

  /** The same step; where it is gone, the first after what was done already. */
  private static String step(Frame frame, Dialogue newest, Migration names) {
    String same = one(frame.step(), newest, names);
    if (same != null || frame.step().equals(Step.END)) {
      return same == null ? Step.END : same;
    }
    List<String> performed = steps(frame.performed(), newest, names);
    return performed.isEmpty()
        ? newest.steps().getFirst().name()
        : newest
            .findStep(performed.getLast())
            .flatMap(newest::after)
            .map(Step::name)
            .orElse(Step.END);
  }

  private static @Nullable String one(String step, Dialogue newest, Migration names) {
    String name = names.steps().getOrDefault(step, step);
    return newest.findStep(name).isPresent() ? name : null;
  }

  private static List<String> steps(List<String> steps, Dialogue newest, Migration names) {
    List<String> kept = new ArrayList<>();
    for (String step : steps) {
      String name = one(step, newest, names);
      if (name != null) {
        kept.add(name);
      }
    }
    return kept;
  }
}
