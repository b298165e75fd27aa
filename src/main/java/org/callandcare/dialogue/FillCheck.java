package org.callandcare.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every slot gets its value from somewhere, and in time for the effects that need it. */
final class FillCheck {

  /** The text slot into which the rest of a deep link goes. */
  private static final String CAMPAIGN = "campaign";

  private final Dialogue dialogue;
  private final Dialogues dialogues;
  private final Findings findings;

  FillCheck(Dialogue dialogue, Dialogues dialogues, Findings findings) {
    this.dialogue = dialogue;
    this.dialogues = dialogues;
    this.findings = findings;
  }

  void check() {
    for (Slot slot : dialogue.slots().values()) {
      if (!filledAtStart(slot) && fillers(slot.name()).isEmpty()) {
        findings.fault(
            dialogue,
            slot,
            "nothing ever fills slot " + slot.name(),
            "ask for it, set it, write where it comes from (from:), or take it out");
      }
    }
    for (Step step : dialogue.steps()) {
      if (step instanceof Step.Do effect) {
        dialogues.findEffect(effect.effect()).ifPresent(declared -> inTime(effect, declared));
      }
    }
  }

  private void inTime(Step.Do step, EffectDeclaration effect) {
    StepGraph graph = new StepGraph(dialogue);
    for (String name : effect.needs().keySet()) {
      Expression passed = step.with().get(name);
      Set<String> read = passed == null ? Set.of(name) : passed.node().slots();
      for (String slot : read) {
        inTime(step, effect, graph, dialogue.slots().get(slot));
      }
    }
  }

  private void inTime(
      Step.Do step, EffectDeclaration effect, StepGraph graph, @Nullable Slot slot) {
    if (slot == null || filledAtStart(slot)) {
      return;
    }
    List<String> fillers = fillers(slot.name());
    if (!fillers.isEmpty()
        && !graph.reachable(fillers, _ -> true).contains(step.name())
        && !fillers.contains(step.name())) {
      findings.fault(
          dialogue,
          step,
          "do",
          "effect " + effect.name() + " needs slot " + slot.name() + ", which is filled only later",
          "move the step behind " + fillers.getFirst());
    }
    maybeEmpty(slot, effect);
  }

  /** "I don't know" and a skipped question leave a slot empty. */
  private void maybeEmpty(Slot slot, EffectDeclaration effect) {
    boolean lookedAt =
        Written.in(dialogue).stream()
            .filter(Written::condition)
            .anyMatch(written -> written.expression().node().slots().contains(slot.name()));
    if (lookedAt || dialogue.askFor(slot.name()).isEmpty()) {
      return;
    }
    if (slot.optional()) {
      findings.fault(
          dialogue,
          slot,
          "slot " + slot.name() + " can be skipped, but effect " + effect.name() + " needs it",
          "take optional: away");
    } else if (slot.unknown() != Slot.UnknownAnswer.REFUSED) {
      findings.fault(
          dialogue,
          slot,
          "slot "
              + slot.name()
              + " may be answered with \"I don't know\", but effect "
              + effect.name()
              + " needs it",
          "write  unknown: refused");
    }
  }

  /** A signal brings slots with it; which ones, only its sender knows. */
  private boolean filledAtStart(Slot slot) {
    return slot.from() != null
        || slot.hears() != Slot.Hears.NOTHING
        || slot.name().equals(CAMPAIGN) && slot.type() == SlotType.TEXT
        || given().contains(slot.name())
        || !dialogue.startsOn().signals().isEmpty() && dialogue.askFor(slot.name()).isEmpty()
        || dialogues.listAll().stream().anyMatch(other -> passes(other, slot.name()));
  }

  private Set<String> given() {
    return dialogue.name().startsWith(RepairPattern.PREFIX)
        ? RepairPattern.find(dialogue.name().substring(RepairPattern.PREFIX.length()))
            .map(pattern -> pattern.given().keySet())
            .orElse(Set.of())
        : Set.of();
  }

  private boolean passes(Dialogue other, String slot) {
    return other.steps().stream()
        .anyMatch(
            step ->
                switch (step) {
                  case Step.Call call ->
                      call.dialogue().equals(dialogue.name()) && call.with().containsKey(slot);
                  case Step.Link link ->
                      link.dialogue().equals(dialogue.name()) && link.with().containsKey(slot);
                  default -> false;
                });
  }

  /** Names of the steps that put something into a slot. */
  private List<String> fillers(String slot) {
    return dialogue.steps().stream()
        .filter(step -> fills(step, slot))
        .map(Step::name)
        .collect(Collectors.toList());
  }

  private boolean fills(Step step, String slot) {
    return switch (step) {
      case Step.Ask ask -> ask.slot().equals(slot);
      case Step.SetSlots set -> set.values().containsKey(slot);
      case Step.Call call -> call.into().containsKey(slot);
      case Step.Do effect ->
          effect.into().isEmpty()
              ? dialogues
                  .findEffect(effect.effect())
                  .map(EffectDeclaration::gives)
                  .orElse(Map.of())
                  .containsKey(slot)
              : effect.into().containsKey(slot);
      case Step.Say _, Step.Branch _, Step.Link _, Step.Summary _, Step.Handoff _, Step.End _ ->
          false;
    };
  }
}
