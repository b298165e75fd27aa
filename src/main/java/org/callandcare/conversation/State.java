package org.callandcare.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that the engine knows of one conversation between two messages. Immutable.
 *
 * @param language null until something tells
 * @param languageChosen true when the person chose it: then a stray word does not change it
 * @param stack dialogues under way, the one in front last
 * @param draft dialogues put aside, to be offered when the person comes back; the one in front last
 * @param keyboard version of the newest inline keyboard
 * @param offered what its buttons mean, by index; empty when it is used up
 * @param replyKeyboard true while a keyboard for sharing a contact or a position is shown
 * @param handedOver why a person of the desk has the conversation; null while the bot has it
 * @param flags signs found in what was typed for the dialogues under way: {@code link}, {@code fee}
 * @param since when the person last did something; null before
 * @param reminded true once the reminder has been sent
 */
record State(
    @Nullable Language language,
    boolean languageChosen,
    List<Frame> stack,
    List<Frame> draft,
    int keyboard,
    List<Offered> offered,
    boolean replyKeyboard,
    @Nullable String handedOver,
    Set<String> flags,
    @Nullable Instant since,
    boolean reminded) {

  static final State FRESH =
      new State(
          null, false, List.of(), List.of(), 0, List.of(), false, null, Set.of(), null, false);

  State {
    stack = List.copyOf(stack);
    draft = List.copyOf(draft);
    offered = List.copyOf(offered);
    flags = Set.copyOf(flags);
  }

  State withStack(List<Frame> other) {
    return new State(
        language,
        languageChosen,
        other,
        draft,
        keyboard,
        offered,
        replyKeyboard,
        handedOver,
        flags,
        since,
        reminded);
  }
}
