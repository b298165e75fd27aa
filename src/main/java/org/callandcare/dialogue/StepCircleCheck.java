package org.callandcare.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps of one dialogue that lead back to themselves without waiting for an answer. */
final class StepCircleCheck {

  private final Dialogue dialogue;
  private final Dialogues dialogues;
  private final Findings findings;

  StepCircleCheck(Dialogue dialogue, Dialogues dialogues, Findings findings) {
    this.dialogue = dialogue;
    this.dialogues = dialogues;
    this.findings = findings;
  }

  void check() {
    StepGraph graph = new StepGraph(dialogue);
    List<String> passed =
        dialogue.steps().stream().filter(step -> !alwaysWaits(step)).map(Step::name).toList();
    List<List<String>> circles =
        Circles.find(
            passed,
            step ->
                graph.waysFrom(step).stream()
                    .filter(way -> way.reason() != StepGraph.Reason.BUTTON)
                    .map(StepGraph.Way::to)
                    .filter(passed::contains)
                    .distinct()
                    .toList());
    circles.forEach(this::circle);
  }

  /** A question does not always wait: it is left out when its slot is filled. */
  private boolean alwaysWaits(Step step) {
    return switch (step) {
      case Step.Summary _, Step.Handoff _, Step.Link _, Step.End _ -> true;
      case Step.Call call ->
          dialogues
              .find(call.dialogue())
              .map(called -> called.steps().stream().anyMatch(Step::waits))
              .orElse(true);
      case Step.Ask _, Step.Say _, Step.Branch _, Step.SetSlots _, Step.Do _ -> false;
    };
  }

  private void circle(List<String> circle) {
    List<Step> steps = circle.stream().map(dialogue::findStep).flatMap(Optional::stream).toList();
    Set<String> emptied =
        steps.stream()
            .filter(Step.SetSlots.class::isInstance)
            .flatMap(step -> ((Step.SetSlots) step).values().entrySet().stream())
            .filter(set -> set.getValue().type() == ExpressionType.NOTHING)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<String> asked =
        steps.stream()
            .filter(Step.Ask.class::isInstance)
            .map(step -> ((Step.Ask) step).slot())
            .toList();
    if (asked.stream().anyMatch(emptied::contains)) {
      return;
    }
    Step first = steps.getFirst();
    if (asked.isEmpty()) {
      findings.fault(
          dialogue,
          first,
          first.head().line(),
          "a circle without a question: " + Circles.show(circle),
          "put a question on the way, or let it go on elsewhere");
    } else {
      String slot = asked.getFirst();
      findings.fault(
          dialogue,
          first,
          first.head().line(),
          "a circle that asks only once, for slot "
              + slot
              + " stays filled: "
              + Circles.show(circle),
          "empty the slot on the way back with  set: {" + slot + ": nothing}");
    }
  }
}
