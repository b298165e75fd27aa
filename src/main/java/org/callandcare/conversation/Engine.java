package org.callandcare.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.dialogue.Dialogue;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.places.Places;
import org.callandcare.texts.Texts;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.Understanding;
import org.callandcare.understanding.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Computes turns: {@code (dialogues, state, message, facts) → turn}. Pure: it reads no clock, draws
 * no random number and changes nothing outside; a turn computed twice is the same to the letter.
 * Effects are handed out, not performed. Immutable and thread-safe; {@link Conversing} belongs to
 * one turn.
 */
final class Engine {

  private final Dialogues dialogues;
  private final Understanding understanding;
  private final Places places;
  private final Catalogue catalogue;
  private final Timing timing;
  private final StepWatch watch;
  private final ValueWords values;
  private final Phrases phrases;

  Engine(
      Dialogues dialogues,
      Texts texts,
      Understanding understanding,
      Places places,
      Catalogue catalogue,
      Timing timing,
      StepWatch watch) {
    this.dialogues = dialogues;
    this.understanding = understanding;
    this.places = places;
    this.catalogue = catalogue;
    this.timing = timing;
    this.watch = watch;
    this.values = new ValueWords(texts);
    this.phrases = new Phrases(dialogues, texts, values);
  }

  /** Begins the turn that a message makes. */
  Conversing begin(State state, IncomingMessage message, Facts facts) {
    LocalDate today = message.receivedAt().atZone(zone()).toLocalDate();
    return new Conversing(new TurnInHand(this, state, message, today, facts));
  }

  ZoneId zone() {
    return timing.zone();
  }

  Dialogues dialogues() {
    return dialogues;
  }

  Understanding understanding() {
    return understanding;
  }

  Places places() {
    return places;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Timing timing() {
    return timing;
  }

  StepWatch watch() {
    return watch;
  }

  ValueWords values() {
    return values;
  }

  Phrases phrases() {
    return phrases;
  }

  /** The very version a frame is pinned to. */
  Dialogue dialogue(Frame frame) {
    return dialogues
        .find(frame.dialogue(), frame.version())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no dialogue " + frame.dialogue() + " in version " + frame.version()));
  }

  /** What was typed, with the conversation's language as prior. */
  Utterance utterance(TurnInHand turn, String text) {
    return new Utterance(text, turn.today(), prior(turn));
  }

  Meaning understand(TurnInHand turn, String text) {
    return turn.understand(utterance(turn, text));
  }

  private static @Nullable String prior(TurnInHand turn) {
    return turn.knowsLanguage() ? turn.language().code() : null;
  }

  // --- closing a message

  void flush(TurnInHand turn) {
    flush(turn, null, Keyboard.NONE);
  }

  void flush(TurnInHand turn, Keyboard keyboard) {
    flush(turn, null, keyboard);
  }

  /**
   * Makes one message of what was said. A keyboard for sharing that is still shown is taken away:
   * with this message, or with a word before it where this one brings buttons of its own.
   */
  void flush(TurnInHand turn, @Nullable String title, Keyboard keyboard) {
    Speech speech = turn.speech();
    if (!speech.isPending()) {
      return;
    }
    switch (keyboard) {
      case Keyboard.AskContact _, Keyboard.AskLocation _ -> {
        turn.keyboard().setShares(true);
        speech.flush(title, keyboard);
      }
      case Keyboard.None _ when turn.keyboard().shares() -> {
        turn.keyboard().setShares(false);
        speech.flush(title, new Keyboard.Remove());
      }
      case Keyboard.Inline _ when turn.keyboard().shares() -> {
        turn.keyboard().setShares(false);
        speech.before(phrases.say(turn.language(), "engine.noted"), new Keyboard.Remove());
        speech.flush(title, keyboard);
      }
      case Keyboard.None _, Keyboard.Inline _, Keyboard.Remove _ -> speech.flush(title, keyboard);
    }
  }
}
