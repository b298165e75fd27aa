package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.GlobalWords;
import org.callandcare.dialogue.Slot;
import org.callandcare.texts.Language;

/** Which option of a choice is meant. */
final class Choosing {

  private final TurnInHand turn;

  Choosing(TurnInHand turn) {
    this.turn = turn;
  }

  /** The option of that label, or of words that mean one, or of a label like it. */
  Optional<String> choose(Dialogue dialogue, Slot slot, String text) {
    return byLabel(dialogue, slot, text)
        .or(() -> byWords(slot, text, 1))
        .or(() -> bySpan(slot, text))
        .or(() -> byLikeness(dialogue, slot, text));
  }

  /** The option whose label is the whole answer. */
  Optional<String> byLabel(Dialogue dialogue, Slot slot, String text) {
    String said = GlobalWords.simplify(text);
    return slot.options().stream()
        .filter(
            option ->
                GlobalWords.simplify(label(dialogue, slot, option)).equals(said)
                    || GlobalWords.simplify(option).equals(said))
        .findFirst();
  }

  /**
   * The option of whose words most is said, in the conversation's language first.
   *
   * @param length only phrases of so many words at least count
   */
  Optional<String> byWords(Slot slot, String text, int length) {
    SaidWords words = new SaidWords(text);
    for (Language language : languages()) {
      Set<String> meant = new LinkedHashSet<>();
      int most = 1;
      for (Map.Entry<String, Map<String, List<String>>> option : slot.words().entrySet()) {
        int said =
            option.getValue().getOrDefault(language.code(), List.of()).stream()
                .filter(phrase -> SaidWords.length(phrase) >= length && says(words, phrase))
                .mapToInt(String::length)
                .sum();
        if (said > most) {
          most = said;
          meant.clear();
        }
        if (said == most) {
          meant.add(option.getKey());
        }
      }
      if (meant.size() == 1) {
        return Optional.of(meant.iterator().next());
      }
    }
    return Optional.empty();
  }

  /** The option that is named like a span with the number in it: {@code 15-17}, {@code over-7}. */
  Optional<String> bySpan(Slot slot, String text) {
    boolean spans = slot.options().stream().anyMatch(option -> NumberSpan.of(option).isPresent());
    return spans
        ? turn.engine()
            .understanding()
            .readQuantity(turn.engine().utterance(turn, text))
            .map(HeardValues::quantity)
            .flatMap(
                said ->
                    slot.options().stream()
                        .filter(
                            option ->
                                NumberSpan.of(option)
                                    .filter(span -> span.holds(said.amount()))
                                    .isPresent())
                        .findFirst())
        : Optional.empty();
  }

  private Optional<String> byLikeness(Dialogue dialogue, Slot slot, String text) {
    List<String> labels = new ArrayList<>();
    slot.options().forEach(option -> labels.add(label(dialogue, slot, option)));
    return turn.engine()
        .understanding()
        .readChoice(turn.engine().utterance(turn, text), labels)
        .map(slot.options()::get);
  }

  private String label(Dialogue dialogue, Slot slot, String option) {
    return turn.engine().values().option(turn.language(), dialogue, slot, option);
  }

  private static boolean says(SaidWords said, String phrase) {
    for (int i = 0; i < said.count(); i++) {
      if (said.begins(i, phrase)) {
        return true;
      }
    }
    return false;
  }

  private List<Language> languages() {
    Language first = turn.language();
    return first == Language.FR
        ? List.of(Language.FR, Language.EN)
        : List.of(Language.EN, Language.FR);
  }
}
