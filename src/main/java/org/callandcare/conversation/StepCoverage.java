package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.dialogue.Step;

/** Which steps of the current dialogues were walked. */
final class StepCoverage implements StepWatch {

  private record Walked(String dialogue, int version, String step) {}

  private final Set<Walked> walked = new HashSet<>();

  @Override
  public void walked(Dialogue dialogue, Step step) {
    walked.add(new Walked(dialogue.name(), dialogue.version(), step.name()));
  }

  /** Lines {@code file:line: …} for steps that were never walked. */
  List<String> missing(Dialogues dialogues) {
    List<String> missing = new ArrayList<>();
    for (Dialogue dialogue : dialogues.listCurrent()) {
      for (Step step : dialogue.steps()) {
        if (!walked.contains(new Walked(dialogue.name(), dialogue.version(), step.name()))) {
          missing.add(
              dialogue.file()
                  + ":"
                  + step.head().line()
                  + ": step "
                  + step.name()
                  + " of "
                  + dialogue.name()
                  + " was never walked");
        }
      }
    }
    return missing;
  }

  static int steps(Dialogues dialogues) {
    return dialogues.listCurrent().stream().mapToInt(dialogue -> dialogue.steps().size()).sum();
  }
}
