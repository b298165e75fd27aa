package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one dialogue. */
final class DialogueReader {

  private static final List<String> KEYS =
      List.of("dialogue", "version", "title", "starts-on", "migrates", "slots", "steps");
  private static final List<String> STARTS =
      List.of("intents", "commands", "deep-links", "signs", "signals");

  /** What a message can be for, as understanding tells it. */
  static final List<String> INTENTS =
      List.of(
          "need",
          "offer",
          "status",
          "change",
          "human",
          "question",
          "greeting",
          "thanks",
          "yes",
          "no",
          "cancel",
          "other");

  /** Signs of a message that come before all else. */
  private static final List<String> SIGNS = List.of("distress");

  private final Map<String, SlotType> facts;

  DialogueReader(Map<String, SlotType> facts) {
    this.facts = facts;
  }

  /** A file of its own. */
  Dialogue read(YamlMap map, String file) {
    map.onlyKeys(KEYS);
    String name = map.need("dialogue", "write  dialogue: <name>");
    if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]*")) {
      map.fault(
          map.line("dialogue"),
          "dialogue name '" + name + "' cannot be used",
          "use small letters, digits and hyphens");
    }
    String expected = file.replaceAll(".*/", "").replaceAll("(@.*)?\\.yaml$", "");
    if (!name.isEmpty() && !name.equals(expected)) {
      map.fault(
          map.line("dialogue"),
          "dialogue '" + name + "' stands in " + file.replaceAll(".*/", ""),
          "name both the same");
    }
    int version = map.number("version", 0);
    if (version < 1) {
      map.fault(map.line("version"), "the version is missing or below 1", "write  version: 1");
    }
    return body(map, name, version, file);
  }

  /** A repair pattern: a mapping below {@code patterns:}. */
  Dialogue readPattern(YamlMap map, RepairPattern pattern, String file) {
    map.onlyKeys(List.of("title", "slots", "steps"));
    return body(map, pattern.dialogue(), 1, file);
  }

  private Dialogue body(YamlMap map, String name, int version, String file) {
    Map<String, Slot> slots = SlotReader.read(map, facts);
    List<Step> steps = new StepReader(slots, facts).read(map);
    if (map.maps("steps").isEmpty()) {
      map.fault(map.line("steps"), "there are no steps", "write at least one");
    }
    return new Dialogue(
        name,
        version,
        map.text("title", name + ".title"),
        startsOn(map),
        slots,
        steps,
        migrations(map),
        file,
        lines(map));
  }

  private static Map<String, Integer> lines(YamlMap map) {
    Map<String, Integer> lines = new HashMap<>(map.linesBelow());
    lines.put("", map.line());
    return lines;
  }

  private static Dialogue.StartsOn startsOn(YamlMap dialogue) {
    return dialogue
        .map("starts-on")
        .map(
            map -> {
              map.onlyKeys(STARTS);
              known(map, "intents", "intent", INTENTS);
              known(map, "signs", "sign", SIGNS);
              return new Dialogue.StartsOn(
                  set(map, "intents"),
                  set(map, "commands"),
                  set(map, "deep-links"),
                  set(map, "signs"),
                  set(map, "signals"));
            })
        .orElse(Dialogue.StartsOn.NOTHING);
  }

  private static void known(YamlMap map, String key, String what, List<String> known) {
    for (String word : map.words(key)) {
      if (!known.contains(word)) {
        map.fault(
            map.line(key),
            "unknown " + what + " '" + word + "'",
            Nearest.mend(word, known, "write one of " + String.join(", ", known)));
      }
    }
  }

  private static Set<String> set(YamlMap map, String key) {
    return new LinkedHashSet<>(map.words(key));
  }

  private static List<Dialogue.Migration> migrations(YamlMap dialogue) {
    List<Dialogue.Migration> migrations = new ArrayList<>();
    for (YamlMap map : dialogue.maps("migrates")) {
      map.onlyKeys(List.of("from", "steps", "slots"));
      migrations.add(
          new Dialogue.Migration(
              map.number("from", 0),
              new HashMap<>(map.pairs("steps")),
              new HashMap<>(map.pairs("slots"))));
    }
    return migrations;
  }
}
