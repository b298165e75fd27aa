package org.callandcare.telegram;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callandcare.channel.ConversationKey;

/**
 * Telegram's number of a chat: a person's own number for a private chat, negative for groups. Needs
 * up to 52 bits.
 */
record ChatId(long value) {

  /** The channel's name, as it stands in conversation keys. */
  static final String CHANNEL = "telegram";

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  /** The chat of a conversation; empty when it is another channel's, or no number. */
  static Optional<ChatId> of(ConversationKey conversation) {
    boolean ours =
        conversation.channel().equals(CHANNEL) && NUMBER.matcher(conversation.chat()).matches();
    return ours ? Optional.of(new ChatId(Long.parseLong(conversation.chat()))) : Optional.empty();
  }

  ConversationKey conversation() {
    return new ConversationKey(CHANNEL, String.valueOf(value));
  }

  boolean isPrivate() {
    return value > 0;
  }

  /** As the Bot API's {@code chat_id}. */
  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
