package org.callandcare.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an incoming message carries. */
public sealed interface Content {

  /** Words. Edited messages arrive as a new {@code Text}. */
  record Text(String text) implements Content {}

  /**
   * A command or a deep link: {@code /start need} is {@code Command("start", "need")}.
   *
   * @param name without slash and bot name, lower case
   * @param argument the rest of the line, trimmed; empty when there is none
   */
  record Command(String name, String argument) implements Content {}

  /**
   * A press on an inline button.
   *
   * @param token the button's token, as it was sent; may be forged, so it is only looked up
   * @param messageRef the channel's reference of the message that carried the button; null when
   *     unknown
   */
  record Choice(String token, @Nullable String messageRef) implements Content {}

  /** A position in degrees (WGS 84). */
  record Location(double latitude, double longitude) implements Content {}

  /**
   * A shared contact.
   *
   * @param phone as the channel gives it
   * @param own true when the sender shared their own number
   */
  record Contact(String phone, @Nullable String name, boolean own) implements Content {}

  record Photo(String fileRef, @Nullable String caption) implements Content {}

  record Voice(String fileRef) implements Content {}

  record Document(String fileRef, @Nullable String fileName, @Nullable String caption)
      implements Content {}

  record Sticker(@Nullable String emoji) implements Content {}

  /** The bot was blocked, unblocked, added to a group or taken out of it. */
  record Membership(Change change) implements Content {
    public enum Change {
      BLOCKED,
      UNBLOCKED,
      ADDED,
      REMOVED
    }
  }

  /** The conversation's {@code dueAt} has come. Made by delivery, never by a channel. */
  record Timer() implements Content {}

  /**
   * A word from another part of the application to this conversation, for example {@code
   * handoff-ended}. Never made by a channel.
   */
  record Signal(String name, Map<String, String> arguments) implements Content {
    public Signal {
      arguments = Map.copyOf(arguments);
    }
  }

  /** Something the bot does not read, for example {@code video}, {@code poll}, {@code dice}. */
  record Other(String kind) implements Content {}
}
