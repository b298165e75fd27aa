package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Draws dialogues as Mermaid flowcharts (<a href="https://mermaid.js.org/syntax/flowchart.html">
 * syntax</a>): a node for each step with the words that people read, an arrow for each way with its
 * condition. Steps have ids of their own, so that no name can be a word of Mermaid.
 */
public final class DialogueGraph {

  private static final int WORDS = 60;

  private final Dialogue dialogue;
  private final Wording wording;
  private final String language;
  private final Map<String, String> ids = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private DialogueGraph(Dialogue dialogue, Wording wording) {
    this.dialogue = dialogue;
    this.wording = wording;
    this.language = wording.languages().getFirst();
    for (Step step : dialogue.steps()) {
      ids.put(step.name(), "s" + (ids.size() + 1));
    }
    ids.put(Step.END, "stop");
  }

  /**
   * One dialogue as a flowchart.
   *
   * @param wording gives the words in its first language
   * @return Mermaid source, lines ended by a line feed
   */
  public static String mermaid(Dialogue dialogue, Wording wording) {
    return new DialogueGraph(dialogue, wording).draw();
  }

  private String draw() {
    lines.add("flowchart TD");
    lines.add("  start([" + quoted(dialogue.name() + start()) + "])");
    dialogue.steps().forEach(this::node);
    lines.add("  stop([" + quoted("end") + "])");
    if (!dialogue.steps().isEmpty()) {
      lines.add("  start --> " + id(dialogue.steps().getFirst().name()));
    }
    new StepGraph(dialogue)
        .ways().stream()
            .filter(way -> !(way.from() instanceof Step.Link))
            .filter(way -> ids.containsKey(way.to()))
            .map(this::arrow)
            .distinct()
            .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private String start() {
    Dialogue.StartsOn on = dialogue.startsOn();
    List<String> words = new ArrayList<>();
    new TreeSet<>(on.commands()).forEach(command -> words.add("/" + command));
    words.addAll(new TreeSet<>(on.intents()));
    words.addAll(new TreeSet<>(on.signs()));
    words.addAll(new TreeSet<>(on.signals()));
    return words.isEmpty() ? "" : ": " + String.join(", ", words);
  }

  private void node(Step step) {
    String id = "  " + id(step.name());
    lines.add(
        switch (step) {
          case Step.Ask ask -> id + "[/" + quoted(question(ask), "ask " + ask.slot()) + "/]";
          case Step.Say say -> id + "(" + quoted(words(say.text()), step.name()) + ")";
          case Step.Branch _ -> id + "{" + quoted(step.name()) + "}";
          case Step.Call call -> id + "[[" + quoted("call " + call.dialogue()) + "]]";
          case Step.Link link -> id + "[[" + quoted("link " + link.dialogue()) + "]]";
          case Step.SetSlots set -> id + "[" + quoted("set " + values(set.values())) + "]";
          case Step.Do effect -> id + "[(" + quoted("do " + effect.effect()) + ")]";
          case Step.Summary summary ->
              id + "{{" + quoted(words(heading(summary)), "summary") + "}}";
          case Step.Handoff handoff -> id + ">" + quoted("handoff " + handoff.reason()) + "]";
          case Step.End _ -> id + "([" + quoted("end") + "])";
        });
  }

  private String question(Step.Ask ask) {
    return words(ask.text() == null ? dialogue.name() + ".ask." + ask.slot() : ask.text());
  }

  private String heading(Step.Summary summary) {
    return summary.text() == null ? dialogue.name() + ".summary." + summary.name() : summary.text();
  }

  private static String values(Map<String, Expression> values) {
    return String.join(
        ", ",
        new TreeSet<>(
            values.entrySet().stream()
                .map(set -> set.getKey() + " = " + set.getValue().source())
                .toList()));
  }

  private String words(String key) {
    return wording.has(language, key) ? wording.words(language, key) : key;
  }

  private String arrow(StepGraph.Way way) {
    String from = "  " + id(way.from().name());
    String to = " " + id(way.to());
    return switch (way.reason()) {
      case DONE -> from + " -->" + to;
      case CONDITION -> from + " -->|" + quoted(way.label()) + "|" + to;
      case LEFT_OUT -> from + " -.->|" + quoted("unless " + way.label()) + "|" + to;
      case ELSE ->
          way.from() instanceof Step.Branch branch && branch.forks().isEmpty()
              ? from + " -->" + to
              : from + " -->|" + quoted("else") + "|" + to;
      case BUTTON ->
          from + " -->|" + quoted(words(dialogue.name() + ".button." + way.label())) + "|" + to;
      case CONFIRMED -> from + " -->|" + quoted("confirm") + "|" + to;
      case CANCELLED, GIVEN_UP -> from + " -->|" + quoted("cancel") + "|" + to;
    };
  }

  private String id(String step) {
    return ids.getOrDefault(step, "stop");
  }

  /** The words in quotes, each part on a line of its own; Mermaid's own signs are escaped. */
  private static String quoted(String... parts) {
    List<String> escaped = new ArrayList<>();
    for (String part : parts) {
      escaped.add(escape(shorten(part)));
    }
    return "\"" + String.join("<br/>", escaped) + "\"";
  }

  private static String shorten(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() <= WORDS ? line : line.substring(0, WORDS - 1).strip() + "…";
  }

  private static String escape(String words) {
    return words
        .replace("#", "#35;")
        .replace("&", "#amp;")
        .replace("\"", "#quot;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("`", "#96;");
  }
}
