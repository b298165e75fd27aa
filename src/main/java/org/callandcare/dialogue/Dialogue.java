package org.callandcare.dialogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One dialogue in one version. Immutable.
 *
 * @param name as in its file
 * @param version from 1
 * @param title text key of its name inside a sentence
 * @param slots in the order written
 * @param steps in the order written; not empty
 * @param migrations how older versions are moved here
 * @param file where it was read, for messages
 * @param lines where its keys stand in that file; those below a key with a dot: {@code
 *     starts-on.commands}; its beginning under the empty key
 */
public record Dialogue(
    String name,
    int version,
    String title,
    StartsOn startsOn,
    Map<String, Slot> slots,
    List<Step> steps,
    List<Migration> migrations,
    String file,
    Map<String, Integer> lines) {

  public Dialogue {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    steps = List.copyOf(steps);
    migrations = List.copyOf(migrations);
    lines = Map.copyOf(lines);
  }

  /** Where that key stands, or else the key above it, or else the dialogue itself. */
  public int line(String key) {
    Integer line = lines.get(key);
    if (line != null) {
      return line;
    }
    return key.isEmpty() ? 1 : line(key.substring(0, Math.max(0, key.lastIndexOf('.'))));
  }

  /** What begins a dialogue. */
  public record StartsOn(
      Set<String> intents,
      Set<String> commands,
      Set<String> deepLinks,
      Set<String> signs,
      Set<String> signals) {
    public static final StartsOn NOTHING =
        new StartsOn(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public StartsOn {
      intents = Set.copyOf(intents);
      commands = Set.copyOf(commands);
      deepLinks = Set.copyOf(deepLinks);
      signs = Set.copyOf(signs);
      signals = Set.copyOf(signals);
    }
  }

  /**
   * How people in the middle of an older version are moved.
   *
   * @param from the older version
   * @param steps old name → new name, where they differ
   * @param slots old name → new name, where they differ
   */
  public record Migration(int from, Map<String, String> steps, Map<String, String> slots) {
    public Migration {
      steps = Map.copyOf(steps);
      slots = Map.copyOf(slots);
    }
  }

  public Optional<Step> findStep(String step) {
    return steps.stream().filter(s -> s.name().equals(step)).findFirst();
  }

  /** The step written after that one; empty after the last. */
  public Optional<Step> after(Step step) {
    int at = steps.indexOf(step) + 1;
    return at < steps.size() ? Optional.of(steps.get(at)) : Optional.empty();
  }

  /** The question that fills a slot; empty when none asks for it. */
  public Optional<Step.Ask> askFor(String slot) {
    for (Step step : steps) {
      if (step instanceof Step.Ask ask && ask.slot().equals(slot)) {
        return Optional.of(ask);
      }
    }
    return Optional.empty();
  }

  public Slot slot(String slot) {
    Slot found = slots.get(slot);
    if (found == null) {
      throw new IllegalArgumentException("dialogue " + name + " has no slot " + slot);
    }
    return found;
  }
}
