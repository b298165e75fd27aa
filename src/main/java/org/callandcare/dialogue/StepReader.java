package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code steps:} of a dialogue. */
final class StepReader {

  private static final List<String> HEAD = List.of("step", "when", "next");
  private static final Map<String, List<String>> KINDS = kinds();

  private final Map<String, Slot> slots;
  private final Map<String, SlotType> facts;

  StepReader(Map<String, Slot> slots, Map<String, SlotType> facts) {
    this.slots = slots;
    this.facts = facts;
  }

  private static Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("ask", List.of("text", "buttons"));
    kinds.put("say", List.of());
    kinds.put("branch", List.of());
    kinds.put("call", List.of("with", "into", "hear"));
    kinds.put("link", List.of("with", "hear"));
    kinds.put("set", List.of());
    kinds.put("do", List.of("with", "into"));
    kinds.put("summary", List.of("text", "confirm", "cancel"));
    kinds.put("handoff", List.of());
    kinds.put("end", List.of());
    return kinds;
  }

  List<Step> read(YamlMap dialogue) {
    List<Step> steps = new ArrayList<>();
    for (YamlMap map : dialogue.maps("steps")) {
      step(map).ifPresent(steps::add);
    }
    Map<String, Step> named = new LinkedHashMap<>();
    for (Step step : steps) {
      if (named.put(step.name(), step) != null) {
        dialogue
            .inStep(step.name())
            .fault(step.head().line(), "two steps have this name", "give one another name");
        dialogue.inStep("");
      }
    }
    return steps;
  }

  private Optional<Step> step(YamlMap map) {
    List<String> kinds = KINDS.keySet().stream().filter(map::has).toList();
    String name = map.text("step", kinds.contains("ask") ? map.text("ask", "") : "");
    map.inStep(name);
    if (kinds.size() != 1) {
      map.fault(
          map.line(),
          kinds.isEmpty() ? "the step does nothing" : "the step does two things: " + kinds,
          "write exactly one of " + String.join(", ", KINDS.keySet()));
      return Optional.empty();
    }
    String kind = kinds.getFirst();
    List<String> known = new ArrayList<>(HEAD);
    known.add(kind);
    known.addAll(KINDS.getOrDefault(kind, List.of()));
    map.onlyKeys(known);
    if (name.isEmpty()) {
      map.fault(map.line(), "the step has no name", "write  step: <name>");
    } else if (name.equals(Step.END)) {
      map.fault(
          map.line("step"),
          "a step is called 'end', the word that ends a dialogue",
          "give it another name");
    } else if (!name.matches("[a-z][a-z0-9_-]*")) {
      map.fault(
          map.line("step"),
          "step name '" + name + "' cannot be used",
          "use small letters, digits, _ and -");
    }
    Step.Head head =
        new Step.Head(name, map.line(), condition(map, "when"), map.text("next"), map.linesBelow());
    return Optional.of(
        switch (kind) {
          case "ask" -> new Step.Ask(head, map.text("ask", ""), map.text("text"), buttons(map));
          case "say" -> new Step.Say(head, map.need("say", "write the key of a text"));
          case "branch" -> new Step.Branch(head, forks(map));
          case "call" ->
              new Step.Call(
                  head,
                  map.need("call", "write the name of a dialogue"),
                  foreignValues(map, "with"),
                  map.pairs("into"),
                  map.text("hear"));
          case "link" ->
              new Step.Link(
                  head,
                  map.need("link", "write the name of a dialogue"),
                  foreignValues(map, "with"),
                  map.text("hear"));
          case "set" -> new Step.SetSlots(head, foreignValues(map, "set"));
          case "do" ->
              new Step.Do(
                  head,
                  map.need("do", "write the name of an effect"),
                  foreignValues(map, "with"),
                  map.pairs("into"));
          case "summary" ->
              new Step.Summary(
                  head,
                  map.words("summary"),
                  map.text("text"),
                  map.text("confirm"),
                  map.text("cancel"));
          case "handoff" -> new Step.Handoff(head, map.need("handoff", "write a short reason"));
          default -> new Step.End(head);
        });
  }

  private List<Step.AskButton> buttons(YamlMap step) {
    List<Step.AskButton> buttons = new ArrayList<>();
    for (YamlMap map : step.maps("buttons")) {
      map.onlyKeys(List.of("button", "value", "next"));
      String name = map.need("button", "name it: its label is <dialogue>.button.<name>");
      if (!map.has("value") && !map.has("next")) {
        map.fault(map.line(), "button " + name + " does nothing", "give it a value or a next");
      }
      buttons.add(new Step.AskButton(name, value(map, "value"), map.text("next"), map.line()));
    }
    return buttons;
  }

  private List<Step.Fork> forks(YamlMap step) {
    List<Step.Fork> forks = new ArrayList<>();
    for (YamlMap map : step.maps("branch")) {
      map.onlyKeys(List.of("when", "next", "else"));
      if (map.has("else")) {
        forks.add(new Step.Fork(null, map.text("else", ""), map.line()));
      } else {
        Expression when = condition(map, "when");
        if (!map.has("when")) {
          map.fault(map.line(), "a way of the branch has no condition", "write when: or else:");
        }
        forks.add(new Step.Fork(when, map.need("next", "write where it leads"), map.line()));
      }
    }
    return forks;
  }

  private @Nullable Expression condition(YamlMap map, String key) {
    String source = map.text(key);
    if (source == null) {
      return null;
    }
    try {
      return ExpressionParser.condition(source, slots, facts);
    } catch (ExpressionFault e) {
      map.fault(map.line(key), String.valueOf(e.getMessage()), e.mend());
      return null;
    }
  }

  private @Nullable Expression value(YamlMap map, String key) {
    String source = map.text(key);
    if (source == null) {
      return null;
    }
    try {
      return ExpressionParser.value(source, slots, facts);
    } catch (ExpressionFault e) {
      map.fault(map.line(key), String.valueOf(e.getMessage()), e.mend());
      return null;
    }
  }

  private Map<String, Expression> foreignValues(YamlMap step, String key) {
    Map<String, Expression> values = new LinkedHashMap<>();
    step.map(key)
        .ifPresent(
            map -> {
              for (String name : map.keys()) {
                Expression value = value(map, name);
                if (value != null) {
                  values.put(name, value);
                }
              }
            });
    return values;
  }
}
