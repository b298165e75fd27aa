package org.callandcare.conversation;

import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Step;

/** Is told of every step that is walked. */
@FunctionalInterface
interface StepWatch {

  StepWatch NONE = (_, _) -> {};

  void walked(Dialogue dialogue, Step step);
}
