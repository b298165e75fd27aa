package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callandcare.casework.CaseworkHouse.AMEL;
import static org.callandcare.casework.CaseworkHouse.slots;

import java.util.HashSet;
import java.util.Set;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;
import org.junit.jupiter.api.Test;

/** What {@code effects.yaml} declares is performed: all of it, and nothing else. */
class EveryEffectTest {

  /** The engine's own. */
  private static final Set<String> ENGINE =
      Set.of(
          "cancel-dialogue",
          "start-again",
          "go-back",
          "drop-draft",
          "start-dialogue",
          "switch-language");

  @Test
  void everyDeclaredEffectIsPerformed() {
    try (TestStore store = TestStores.embedded()) {
      Set<String> declared =
          new HashSet<>(Dialogues.read(ConversationFiles.packed()).dialogues().effects().keySet());
      declared.removeAll(ENGINE);

      assertThat(new CaseworkHouse(store).casework.names())
          .containsExactlyInAnyOrderElementsOf(declared);
    }
  }

  @Test
  void anEffectNobodyKnowsIsNotPassedOverInSilence() {
    try (TestStore store = TestStores.embedded()) {
      CaseworkHouse house = new CaseworkHouse(store);
      assertThatThrownBy(() -> house.perform("make-coffee", AMEL, slots()))
          .hasMessageContaining("make-coffee");
    }
  }
}
