package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All dialogues, in all versions that are kept, with the repair patterns and the words understood
 * everywhere. Immutable and thread-safe.
 */
public final class Dialogues {

  private static final String PATTERNS = "patterns.yaml";
  static final String EFFECTS = "effects.yaml";

  private final Map<String, Dialogue> current;
  private final Map<String, Map<Integer, Dialogue>> archive;
  private final GlobalWords words;
  private final Map<String, EffectDeclaration> effects;
  private final Map<String, SlotType> facts;

  private Dialogues(
      Map<String, Dialogue> current,
      Map<String, Map<Integer, Dialogue>> archive,
      GlobalWords words,
      EffectsReader.Read effects) {
    this.current = current;
    this.archive = archive;
    this.words = words;
    this.effects = effects.effects();
    this.facts = effects.facts();
  }

  /** What was read, and what was wrong in the files themselves. */
  public record Reading(Dialogues dialogues, List<Fault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads and checks all.
   *
   * @throws DialogueInvalid when there is any fault
   */
  public static Dialogues load(ConversationFiles files, Wording wording) {
    Checked checked = check(files, wording);
    if (!checked.faults().isEmpty()) {
      throw new DialogueInvalid(checked.faults());
    }
    return checked.dialogues();
  }

  /**
   * What was read and checked.
   *
   * @param dialogues those that could be read
   * @param faults what keeps them from running, by file and line
   * @param warnings what only a person can judge, by file and line
   */
  public record Checked(Dialogues dialogues, List<Fault> faults, List<Fault> warnings) {
    public Checked {
      faults = List.copyOf(faults);
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads and checks all, and tells everything that is wrong. */
  public static Checked check(ConversationFiles files, Wording wording) {
    Reading reading = read(files);
    Findings findings = DialogueCheck.findings(reading, files, wording);
    return new Checked(reading.dialogues(), findings.faults(), findings.warnings());
  }

  /** Reads all; faults that one file shows by itself are told, whole dialogues are not checked. */
  public static Reading read(ConversationFiles files) {
    List<Fault> faults = new ArrayList<>();
    EffectsReader.Read effects = new EffectsReader.Read(Map.of(), Map.of());
    if (files.has(EFFECTS)) {
      for (YamlMap map : YamlFile.read(files, EFFECTS, faults::add)) {
        effects = EffectsReader.read(map);
      }
    } else {
      faults.add(
          new Fault(files.show(EFFECTS), 1, "", "the file is missing", "copy the packed one"));
    }
    DialogueReader reader = new DialogueReader(effects.facts());
    Map<String, Dialogue> current = new LinkedHashMap<>();
    for (String path : files.listYaml("")) {
      if (!path.equals(PATTERNS) && !path.equals(EFFECTS)) {
        for (YamlMap map : YamlFile.read(files, path, faults::add)) {
          Dialogue dialogue = reader.read(map, files.show(path));
          Dialogue other = current.put(dialogue.name(), dialogue);
          if (other != null) {
            map.fault(map.line(), "dialogue " + dialogue.name() + " stands twice", "take one out");
          }
        }
      }
    }
    Map<String, Map<Integer, Dialogue>> archive = new LinkedHashMap<>();
    for (String path : files.listYaml("archive")) {
      for (YamlMap map : YamlFile.read(files, path, faults::add)) {
        Dialogue dialogue = reader.read(map, files.show(path));
        if (!path.endsWith("@" + dialogue.version() + ".yaml")) {
          map.fault(
              map.line("version"),
              "version " + dialogue.version() + " stands in " + path,
              "call the file " + dialogue.name() + "@" + dialogue.version() + ".yaml");
        }
        archive
            .computeIfAbsent(dialogue.name(), _ -> new LinkedHashMap<>())
            .put(dialogue.version(), dialogue);
      }
    }
    GlobalWords words = new GlobalWords(Map.of(), Map.of(), Map.of(), Map.of());
    if (files.has(PATTERNS)) {
      for (YamlMap map : YamlFile.read(files, PATTERNS, faults::add)) {
        PatternsReader.Read read =
            new PatternsReader(effects.facts()).read(map, files.show(PATTERNS));
        words = read.words();
        read.patterns().forEach(pattern -> current.put(pattern.name(), pattern));
      }
    } else {
      faults.add(
          new Fault(files.show(PATTERNS), 1, "", "the file is missing", "copy the packed one"));
    }
    return new Reading(new Dialogues(current, archive, words, effects), faults);
  }

  /** The newest version of every dialogue, patterns among them. */
  public List<Dialogue> listCurrent() {
    return List.copyOf(current.values());
  }

  /** Every version of every dialogue. */
  public List<Dialogue> listAll() {
    List<Dialogue> all = new ArrayList<>(current.values());
    archive.values().forEach(versions -> all.addAll(versions.values()));
    return all;
  }

  public Optional<Dialogue> find(String name) {
    return Optional.ofNullable(current.get(name));
  }

  public Optional<Dialogue> find(String name, int version) {
    Dialogue newest = current.get(name);
    return newest != null && newest.version() == version
        ? Optional.of(newest)
        : Optional.ofNullable(archive.getOrDefault(name, Map.of()).get(version));
  }

  public Dialogue getPattern(RepairPattern pattern) {
    Dialogue dialogue = current.get(pattern.dialogue());
    if (dialogue == null) {
      throw new IllegalStateException("pattern " + pattern.word() + " is missing");
    }
    return dialogue;
  }

  public Optional<Dialogue> startingOnIntent(String intent) {
    return starting(on -> on.intents().contains(intent));
  }

  public Optional<Dialogue> startingOnCommand(String command) {
    return starting(on -> on.commands().contains(command));
  }

  /** A deep link's payload: the very word, or a beginning written with a star. */
  public Optional<Dialogue> startingOnDeepLink(String payload) {
    return starting(on -> on.deepLinks().contains(payload))
        .or(
            () ->
                starting(
                    on ->
                        on.deepLinks().stream()
                            .anyMatch(
                                link ->
                                    link.endsWith("*")
                                        && payload.startsWith(
                                            link.substring(0, link.length() - 1)))));
  }

  public Optional<Dialogue> startingOnSign(String sign) {
    return starting(on -> on.signs().contains(sign));
  }

  public Optional<Dialogue> startingOnSignal(String signal) {
    return starting(on -> on.signals().contains(signal));
  }

  private Optional<Dialogue> starting(Predicate<Dialogue.StartsOn> on) {
    return current.values().stream().filter(dialogue -> on.test(dialogue.startsOn())).findFirst();
  }

  public GlobalWords words() {
    return words;
  }

  public Optional<EffectDeclaration> findEffect(String name) {
    return Optional.ofNullable(effects.get(name));
  }

  public Map<String, EffectDeclaration> effects() {
    return Map.copyOf(effects);
  }

  /** Facts by name, with their types. */
  public Map<String, SlotType> facts() {
    return Map.copyOf(facts);
  }
}
