package org.callandcare.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.callandcare.conversation.TextsWording;
import org.callandcare.texts.TextsLoader;
import org.callandcare.understanding.Intent;
import org.junit.jupiter.api.Test;

class PackedDialoguesTest {

  private final TextsWording wording = new TextsWording(TextsLoader.load(null));
  private final Dialogues.Checked packed = Dialogues.check(ConversationFiles.packed(), wording);

  @Test
  void haveNoFault() {
    assertThat(packed.faults()).isEmpty();
  }

  @Test
  void haveNoTextThatNobodyReads() {
    assertThat(packed.warnings()).isEmpty();
  }

  @Test
  void holdEveryRepairPattern() {
    for (RepairPattern pattern : RepairPattern.values()) {
      assertThat(packed.dialogues().getPattern(pattern).slots().keySet())
          .containsAll(pattern.given().keySet());
    }
  }

  @Test
  void mayStartOnEveryIntentThereIs() {
    assertThat(DialogueReader.INTENTS)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Intent.values()).map(Intent::word).toList());
  }
}
