package org.callandcare.channel;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be shown in a conversation.
 *
 * @param id unique and deterministic: the same turn computed twice gives the same ids, so that
 *     nothing is sent twice because of a crash
 * @param to where it goes
 * @param body what is shown; text is plain, never markup, and each channel escapes it for itself
 * @param priority which goes first when the channel's limits are reached
 */
public record OutgoingMessage(String id, ConversationKey to, Body body, Priority priority) {

  /** Answers go before alerts, alerts before digests. */
  public enum Priority {
    ANSWER,
    ALERT,
    DIGEST
  }

  public sealed interface Body {}

  /**
   * A new message.
   *
   * @param title a first line shown in bold; null for none
   * @param text plain text, 1 to any number of characters; channels split what is too long
   */
  public record Say(@Nullable String title, String text, Keyboard keyboard) implements Body {}

  /**
   * New words for a message sent before. Becomes a new message when the old one is not known any
   * more.
   *
   * @param target the {@link OutgoingMessage#id} of the message to be edited
   */
  public record Edit(String target, @Nullable String title, String text, Keyboard keyboard)
      implements Body {}

  /**
   * Takes the inline keyboard of a message away, once it is used.
   *
   * @param messageRef the channel's reference, as {@link Content.Choice#messageRef} gave it
   */
  public record ClearKeyboard(String messageRef) implements Body {}

  /** A small text file, for example a person's own data. */
  public record Attachment(String fileName, String mediaType, String content, String caption)
      implements Body {}

  /** A plain answer with no keyboard. */
  public static OutgoingMessage answer(String id, ConversationKey to, String text) {
    return new OutgoingMessage(id, to, new Say(null, text, Keyboard.NONE), Priority.ANSWER);
  }
}
