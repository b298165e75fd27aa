package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, each at the place where a person mends it. Not thread-safe. */
final class Findings {

  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> warnings = new ArrayList<>();

  /** At a key of a step; the step's own line when the key was not written. */
  void fault(Dialogue dialogue, Step step, String key, String what, String mend) {
    fault(dialogue, step, step.head().line(key), what, mend);
  }

  /** At a line of a step. */
  void fault(Dialogue dialogue, Step step, int line, String what, String mend) {
    faults.add(new Fault(dialogue.file(), line, step.name(), what, mend));
  }

  void fault(Dialogue dialogue, Slot slot, String what, String mend) {
    faults.add(new Fault(dialogue.file(), slot.line(), "", what, mend));
  }

  /** At a key of the dialogue's head; the empty one for the dialogue as a whole. */
  void fault(Dialogue dialogue, String key, String what, String mend) {
    faults.add(new Fault(dialogue.file(), dialogue.line(key), "", what, mend));
  }

  void fault(Fault fault) {
    faults.add(fault);
  }

  /** Something that does not keep the dialogues from running. */
  void warn(Fault warning) {
    warnings.add(warning);
  }

  /** By file and line, each once. */
  List<Fault> faults() {
    return sorted(faults);
  }

  /** By file and line, each once. */
  List<Fault> warnings() {
    return sorted(warnings);
  }

  private static List<Fault> sorted(List<Fault> found) {
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
        .toList();
  }
}
