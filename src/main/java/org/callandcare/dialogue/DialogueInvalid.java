package org.callandcare.dialogue;

import java.util.List;
import java.util.stream.Collectors;

/** The conversation files cannot be used as they are. The message names every fault. */
public final class DialogueInvalid extends RuntimeException {

  private final transient List<Fault> faults;

  public DialogueInvalid(List<Fault> faults) {
    super(
        faults.stream()
            .map(Fault::toString)
            .collect(Collectors.joining("\n  ", "the dialogues have faults:\n  ", "")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
