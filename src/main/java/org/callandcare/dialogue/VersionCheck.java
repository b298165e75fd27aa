package org.callandcare.dialogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Older versions of the dialogues, and how people are moved from them. */
final class VersionCheck {

  private final Dialogues dialogues;
  private final Findings findings;

  VersionCheck(Dialogues dialogues, Findings findings) {
    this.dialogues = dialogues;
    this.findings = findings;
  }

  void check() {
    for (Dialogue dialogue : dialogues.listAll()) {
      migrations(dialogue);
      Dialogue current = dialogues.find(dialogue.name()).orElse(null);
      if (current == null) {
        findings.fault(
            dialogue,
            "dialogue",
            "dialogue " + dialogue.name() + " is in the archive only",
            "put its newest version beside the other dialogues, or take this file away");
      } else if (current != dialogue && current.version() <= dialogue.version()) {
        findings.fault(
            dialogue,
            "version",
            "the archive holds version "
                + dialogue.version()
                + " of "
                + dialogue.name()
                + ", and the current one is "
                + current.version(),
            "raise the version in " + current.file() + " to " + (dialogue.version() + 1));
      }
    }
  }

  private void migrations(Dialogue dialogue) {
    Set<Integer> from = new HashSet<>();
    for (Dialogue.Migration migration : dialogue.migrations()) {
      if (!from.add(migration.from())) {
        findings.fault(
            dialogue,
            "migrates",
            "version " + migration.from() + " is moved twice",
            "put both into one line below migrates:");
      }
      if (migration.from() < 1 || migration.from() >= dialogue.version()) {
        findings.fault(
            dialogue,
            "migrates",
            "people are moved from version " + migration.from() + " to " + dialogue.version(),
            "write an older version after from:, or raise the version");
        continue;
      }
      Dialogue old = dialogues.find(dialogue.name(), migration.from()).orElse(null);
      Set<String> steps = stepNames(dialogue);
      names(dialogue, "step", migration.steps(), old == null ? null : stepNames(old), steps);
      names(
          dialogue,
          "slot",
          migration.slots(),
          old == null ? null : old.slots().keySet(),
          dialogue.slots().keySet());
    }
  }

  private static Set<String> stepNames(Dialogue dialogue) {
    return dialogue.steps().stream()
        .map(Step::name)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private void names(
      Dialogue dialogue,
      String what,
      Map<String, String> moved,
      @org.jspecify.annotations.Nullable Collection<String> old,
      Collection<String> now) {
    moved.forEach(
        (before, after) -> {
          if (old != null && !old.contains(before)) {
            findings.fault(
                dialogue,
                "migrates",
                "migrates: the older version has no " + what + " '" + before + "'",
                Nearest.mend(before, old, "write one of " + String.join(", ", old)));
          }
          if (!now.contains(after)) {
            findings.fault(
                dialogue,
                "migrates",
                "migrates: there is no " + what + " '" + after + "' in this version",
                Nearest.mend(after, now, "write one of " + String.join(", ", now)));
          }
        });
  }
}
