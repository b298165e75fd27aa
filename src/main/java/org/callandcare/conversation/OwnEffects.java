package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.RepairPattern;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.understanding.Meaning;
import org.jspecify.annotations.Nullable;

/** The effects that the engine performs itself, for the pattern in front. */
final class OwnEffects {

  private static final Set<String> NAMES =
      Set.of(
          "cancel-dialogue",
          "go-back",
          "start-again",
          "drop-draft",
          "switch-language",
          "start-dialogue");

  private final TurnInHand turn;

  OwnEffects(TurnInHand turn) {
    this.turn = turn;
  }

  static boolean has(String effect) {
    return NAMES.contains(effect);
  }

  /** Performs one; the dialogue in front stands behind its step already. */
  void perform(String effect, Map<String, SlotValue> arguments) {
    switch (effect) {
      case "cancel-dialogue" -> cancel();
      case "go-back" -> new GoingBack(turn).fromBelow();
      case "start-again" -> startAgain();
      case "drop-draft" -> turn.setDraft(List.of());
      case "switch-language" ->
          Optional.ofNullable(word(arguments.get("language")))
              .flatMap(Language::find)
              .ifPresent(language -> turn.speak(language, true));
      case "start-dialogue" -> start(word(arguments.get("intent")), word(arguments.get("message")));
      default -> throw new IllegalStateException("the engine has no effect " + effect);
    }
  }

  /** An option or words; null for anything else. */
  static @Nullable String word(@Nullable SlotValue value) {
    return switch (value) {
      case SlotValue.Choice(String option) -> option;
      case SlotValue.Text(String text) -> text;
      case null, default -> null;
    };
  }

  /** Takes the dialogue below away, with those that called it. */
  private void cancel() {
    Frame pattern = turn.stack().pop();
    while (!turn.stack().isEmpty()) {
      Frame gone = turn.stack().pop();
      if (gone.kind() != Frame.Kind.CALLED) {
        break;
      }
    }
    turn.flags().clear();
    turn.stack().push(pattern);
  }

  private void startAgain() {
    Frame pattern = turn.stack().pop();
    if (!turn.stack().isEmpty()) {
      Frame root = turn.stack().root(turn.stack().top());
      while (turn.stack().top() != root) {
        turn.stack().pop();
      }
      turn.stack().pop();
      Dialogue newest =
          turn.engine().dialogues().find(root.dialogue()).orElseGet(() -> turn.dialogue(root));
      turn.begin(newest, root.kind(), Map.of());
    }
    turn.stack().push(pattern);
  }

  /**
   * Begins a dialogue in the pattern's place.
   *
   * @param intent what starts it; null: the message decides
   * @param message what it takes its first answers from; null for none
   */
  private void start(@Nullable String intent, @Nullable String message) {
    Frame.Kind kind = turn.stack().pop().kind();
    Meaning meaning = message == null ? null : turn.engine().understand(turn, message);
    String wanted =
        intent != null ? intent : meaning == null ? "greeting" : meaning.intent().word();
    Optional<Dialogue> dialogue =
        turn.engine()
            .dialogues()
            .startingOnIntent(wanted)
            .or(() -> turn.engine().dialogues().startingOnIntent("other"));
    if (dialogue.isEmpty()) {
      turn.repair(
          RepairPattern.LOST,
          Map.of("message", new SlotValue.Text(message == null ? "" : message)));
      return;
    }
    Map<String, SlotValue> heard =
        message == null || meaning == null
            ? Map.of()
            : new Overhearing(turn).hear(dialogue.get(), message, meaning);
    turn.begin(dialogue.get(), kind, heard);
  }
}
