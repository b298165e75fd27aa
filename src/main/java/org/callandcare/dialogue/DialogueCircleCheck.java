package org.callandcare.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Dialogues that call each other, or lead to each other before anything is asked. */
final class DialogueCircleCheck {

  private final Dialogues dialogues;
  private final Findings findings;

  DialogueCircleCheck(Dialogues dialogues, Findings findings) {
    this.dialogues = dialogues;
    this.findings = findings;
  }

  void check() {
    Map<String, Map<String, Step>> calls = new LinkedHashMap<>();
    Map<String, Map<String, Step>> silent = new LinkedHashMap<>();
    for (Dialogue dialogue : dialogues.listCurrent()) {
      Set<String> unasked = beforeAnyQuestion(dialogue);
      calls.put(dialogue.name(), leadsTo(dialogue, Step.Call.class::isInstance));
      silent.put(dialogue.name(), leadsTo(dialogue, step -> unasked.contains(step.name())));
    }
    Set<String> told = new TreeSet<>();
    for (List<String> circle : circles(calls)) {
      told.addAll(circle);
      tell(circle, calls, "the dialogues call each other in a circle: ");
    }
    for (List<String> circle : circles(silent)) {
      if (!told.containsAll(circle)) {
        tell(circle, silent, "the dialogues lead to each other without a question: ");
      }
    }
  }

  private void tell(List<String> circle, Map<String, Map<String, Step>> ways, String what) {
    String from = circle.getFirst();
    Step step = ways.getOrDefault(from, Map.of()).get(circle.get(circle.size() > 1 ? 1 : 0));
    Dialogue dialogue = dialogues.find(from).orElse(null);
    if (dialogue != null && step != null) {
      findings.fault(
          dialogue,
          step,
          step.head().line(),
          what + Circles.show(circle),
          "take one of these calls or links out, or ask something before it");
    }
  }

  private static List<List<String>> circles(Map<String, Map<String, Step>> ways) {
    return Circles.find(
        List.copyOf(ways.keySet()),
        name ->
            ways.getOrDefault(name, Map.of()).keySet().stream().filter(ways::containsKey).toList());
  }

  private static Map<String, Step> leadsTo(Dialogue dialogue, Predicate<Step> taken) {
    Map<String, Step> found = new LinkedHashMap<>();
    for (Step step : dialogue.steps()) {
      if (taken.test(step)) {
        switch (step) {
          case Step.Call call -> found.putIfAbsent(call.dialogue(), step);
          case Step.Link link -> found.putIfAbsent(link.dialogue(), step);
          default -> {}
        }
      }
    }
    return found;
  }

  private static Set<String> beforeAnyQuestion(Dialogue dialogue) {
    if (dialogue.steps().isEmpty()) {
      return Set.of();
    }
    Set<String> waiting =
        dialogue.steps().stream().filter(Step::waits).map(Step::name).collect(Collectors.toSet());
    return new StepGraph(dialogue)
        .reachable(
            List.of(dialogue.steps().getFirst().name()),
            way -> !waiting.contains(way.from().name()));
  }
}
