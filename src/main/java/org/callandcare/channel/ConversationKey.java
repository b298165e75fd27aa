package org.callandcare.channel;

import java.util.regex.Pattern;

/**
 * Names one conversation across all channels. Written {@code channel:chat}, for example {@code
 * telegram:-1001234567890} or {@code web:amel}.
 *
 * @param channel the channel's name: lower-case letters
 * @param chat the channel's own name of the chat, opaque to everyone else; not empty
 */
public record ConversationKey(String channel, String chat) {

  private static final Pattern CHANNEL = Pattern.compile("[a-z]+");

  public ConversationKey {
    if (!CHANNEL.matcher(channel).matches() || chat.isEmpty()) {
      throw new IllegalArgumentException("not a conversation key: " + channel + ":" + chat);
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when there is no colon or a part is empty
   */
  public static ConversationKey parse(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not a conversation key: " + written);
    }
    return new ConversationKey(written.substring(0, colon), written.substring(colon + 1));
  }

  @Override
  public String toString() {
    return channel + ":" + chat;
  }
}
