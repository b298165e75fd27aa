package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code patterns.yaml}: the words understood everywhere, and the repair patterns. */
final class PatternsReader {

  /** What it holds. */
  record Read(GlobalWords words, List<Dialogue> patterns) {}

  private final Map<String, SlotType> facts;

  PatternsReader(Map<String, SlotType> facts) {
    this.facts = facts;
  }

  Read read(YamlMap map, String file) {
    map.onlyKeys(List.of("words", "correction", "patterns"));
    List<Dialogue> patterns = new ArrayList<>();
    List<String> known = Arrays.stream(RepairPattern.values()).map(RepairPattern::word).toList();
    map.map("patterns")
        .ifPresentOrElse(
            all -> {
              all.onlyKeys(known);
              for (RepairPattern pattern : RepairPattern.values()) {
                if (!all.has(pattern.word())) {
                  all.fault(
                      all.line(),
                      "pattern '" + pattern.word() + "' is missing",
                      "write it: dialogues.md says when it is used");
                }
                all.map(pattern.word())
                    .ifPresent(
                        one ->
                            patterns.add(
                                new DialogueReader(facts).readPattern(one, pattern, file)));
              }
            },
            () -> map.fault(map.line(), "there are no patterns", "write  patterns:"));
    return new Read(words(map), patterns);
  }

  private static GlobalWords words(YamlMap map) {
    Map<String, GlobalWord> commands = new HashMap<>();
    Map<String, Map<String, GlobalWord>> plain = new HashMap<>();
    List<String> known = Arrays.stream(GlobalWord.values()).map(GlobalWord::word).toList();
    map.map("words")
        .ifPresent(
            all -> {
              all.onlyKeys(known);
              for (String name : all.keys()) {
                GlobalWord.find(name)
                    .ifPresent(
                        word ->
                            all.map(name).ifPresent(one -> wordsOf(one, word, commands, plain)));
              }
            });
    Map<String, List<String>> leads = new HashMap<>();
    Map<String, List<String>> instead = new HashMap<>();
    map.map("correction")
        .ifPresent(
            correction -> {
              correction.onlyKeys(List.of("leads", "instead-of"));
              lists(correction, "leads", leads);
              lists(correction, "instead-of", instead);
            });
    return new GlobalWords(commands, plain, leads, instead);
  }

  private static void wordsOf(
      YamlMap map,
      GlobalWord word,
      Map<String, GlobalWord> commands,
      Map<String, Map<String, GlobalWord>> plain) {
    for (String command : map.words("commands")) {
      GlobalWord other = commands.put(command, word);
      if (other != null && other != word) {
        map.fault(
            map.line("commands"),
            "/" + command + " means both " + other.word() + " and " + word.word(),
            "leave it at one of the two");
      }
    }
    for (String language : map.keys()) {
      if (!language.equals("commands")) {
        for (String written : map.words(language)) {
          GlobalWord other =
              plain
                  .computeIfAbsent(language, _ -> new HashMap<>())
                  .put(GlobalWords.simplify(written), word);
          if (other != null && other != word) {
            map.fault(
                map.line(language),
                "'"
                    + written
                    + "' ("
                    + language
                    + ") means both "
                    + other.word()
                    + " and "
                    + word.word(),
                "leave it at one of the two");
          }
        }
      }
    }
  }

  private static void lists(YamlMap map, String key, Map<String, List<String>> into) {
    map.map(key)
        .ifPresent(
            byLanguage ->
                byLanguage
                    .keys()
                    .forEach(
                        language ->
                            into.put(
                                language,
                                byLanguage.words(language).stream()
                                    .map(GlobalWords::simplify)
                                    .toList())));
  }
}
