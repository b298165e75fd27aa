package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where the steps of one dialogue lead: to steps that are there, to all steps, to the end. */
final class FlowCheck {

  private final Dialogue dialogue;
  private final StepGraph graph;
  private final Findings findings;

  FlowCheck(Dialogue dialogue, Findings findings) {
    this.dialogue = dialogue;
    this.graph = new StepGraph(dialogue);
    this.findings = findings;
  }

  void check() {
    dialogue.steps().forEach(this::shape);
    boolean allTargetsKnown = true;
    for (StepGraph.Way way : graph.ways()) {
      allTargetsKnown &= target(way);
    }
    if (allTargetsKnown) {
      reached();
      deadEnds();
    }
  }

  private void shape(Step step) {
    if (step instanceof Step.Branch branch) {
      forks(branch);
    }
    boolean leaves = step instanceof Step.Link || step instanceof Step.End;
    if (leaves && step.head().next() != null) {
      findings.fault(
          dialogue, step, "next", "the dialogue is over here, nothing is next", "take next: away");
    }
  }

  private void forks(Step.Branch branch) {
    if (branch.forks().isEmpty()) {
      findings.fault(
          dialogue,
          branch,
          "branch",
          "the branch has no ways",
          "write  - {when: <condition>, next: <step>}  below it");
    }
    int last = branch.forks().size() - 1;
    for (int i = 0; i < last; i++) {
      if (branch.forks().get(i).when() == null) {
        findings.fault(
            dialogue,
            branch,
            branch.forks().get(i).line(),
            "what stands after else is never looked at",
            "move the line with else to the end of the branch");
      }
    }
  }

  private boolean target(StepGraph.Way way) {
    if (way.to().equals(Step.END) || dialogue.findStep(way.to()).isPresent()) {
      return true;
    }
    List<String> names = new ArrayList<>(dialogue.steps().stream().map(Step::name).toList());
    names.add(Step.END);
    findings.fault(
        dialogue,
        way.from(),
        way.line(),
        "unknown step '" + way.to() + "'",
        Nearest.mend(
            way.to(), names, "write a step of this dialogue (" + some(names) + ") or end"));
    return false;
  }

  private static String some(List<String> names) {
    return names.size() <= 8
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 8)) + ", …";
  }

  private void reached() {
    if (dialogue.steps().isEmpty()) {
      return;
    }
    Set<String> reached = graph.reachable(List.of(dialogue.steps().getFirst().name()), way -> true);
    for (Step step : dialogue.steps()) {
      if (!reached.contains(step.name())) {
        findings.fault(
            dialogue,
            step,
            "step",
            "no way leads to this step",
            "let a step before it go on to it with  next: " + step.name() + "  or take it out");
      }
    }
  }

  /** Told once for each group of steps that go in a circle with no way out. */
  private void deadEnds() {
    Set<String> ending =
        graph.leadingTo(List.of(Step.END), way -> way.reason() != StepGraph.Reason.GIVEN_UP);
    Set<String> told = new TreeSet<>();
    for (Step step : dialogue.steps()) {
      if (!ending.contains(step.name()) && !told.contains(step.name())) {
        Set<String> trap = graph.reachable(List.of(step.name()), way -> true);
        told.addAll(trap);
        findings.fault(
            dialogue,
            step,
            step.head().line(),
            "dead end: from here no way leads to the end of the dialogue",
            "let one of these steps go to end, or to a step that does: "
                + String.join(", ", trap.stream().filter(s -> !s.equals(Step.END)).toList()));
      }
    }
  }
}
