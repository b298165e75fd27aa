package org.callandcare.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callandcare.channel.Sender;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.texts.Language;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.Meaning;

/** Which language the conversation is in. */
final class Languages {

  /** So many words in the other language change it, where it is clear what they say. */
  private static final int WORDS = 3;

  /** So many where it is not, where the person chose the language, or words are asked for. */
  private static final int MANY_WORDS = 7;

  private static final Pattern SPELLED_OUT = Pattern.compile("\\p{L}{2,}");

  private final TurnInHand turn;

  Languages(TurnInHand turn) {
    this.turn = turn;
  }

  /** The person's own language, else their account's, before the first word. */
  void begin() {
    if (turn.knowsLanguage()) {
      return;
    }
    Sender sender = turn.message().sender();
    Optional<Language> account =
        sender.languageCode() == null ? Optional.empty() : Language.find(sender.languageCode());
    String word =
        switch (turn.facts().get("person.language")) {
          case SlotValue.Choice(String option) -> option;
          case SlotValue.Text(String text) -> text;
          case null, default -> "";
        };
    Language.find(word).or(() -> account).ifPresent(language -> turn.speak(language, false));
  }

  /**
   * Follows the language of a message.
   *
   * @param first true for the first message of all: its language is taken at once
   * @param words true where words are asked for, which may be in any language
   */
  void follow(Meaning meaning, String text, boolean first, boolean words) {
    Optional<Language> said = Language.find(meaning.language());
    if (said.isEmpty() || turn.knowsLanguage() && said.get() == turn.language()) {
      return;
    }
    boolean clear = meaning.sure() && meaning.intent() != Intent.OTHER;
    boolean many = turn.languageChosen() || words || !clear;
    boolean enough = many ? spelledOut(text) >= MANY_WORDS : new SaidWords(text).count() >= WORDS;
    if (first || !turn.knowsLanguage() || enough) {
      turn.speak(said.get(), false);
    }
  }

  /** Words of two letters and more: initials, signs and markup tell nothing of the language. */
  private static long spelledOut(String text) {
    return SPELLED_OUT.matcher(text).results().count();
  }

  /** Tells whether a message is in a language that the bot does not speak. */
  static boolean isForeign(Meaning meaning, String text) {
    return Language.find(meaning.language()).isEmpty() && new SaidWords(text).count() > 1;
  }
}
