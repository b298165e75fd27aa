package org.callandcare.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Holds all dialogues against each other, the texts and the effects there are. */
final class DialogueCheck {

  private DialogueCheck() {}

  static List<Fault> faults(Dialogues dialogues, ConversationFiles files, Wording wording) {
    return new ArrayList<>();
  }
}
