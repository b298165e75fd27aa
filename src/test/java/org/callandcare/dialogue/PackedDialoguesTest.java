package org.callandcare.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedDialoguesTest {

  @Test
  void areReadWithoutAFault() {
    assertThat(Dialogues.read(ConversationFiles.packed()).faults()).isEmpty();
  }

  @Test
  void holdEveryRepairPattern() {
    Dialogues dialogues = Dialogues.read(ConversationFiles.packed()).dialogues();
    for (RepairPattern pattern : RepairPattern.values()) {
      assertThat(dialogues.getPattern(pattern).slots().keySet())
          .containsAll(pattern.given().keySet());
    }
  }
}
