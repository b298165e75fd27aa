package org.callandcare.conversation;

import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.texts.Language;

/**
 * Where a conversation goes that a person of the desk takes over. The desk gives it back with a
 * {@code Signal("handoff-ended")}; until then the bot says nothing there.
 */
public interface Handoffs {

  /**
   * A person is wanted. Idempotent under the key.
   *
   * @param reason a short word of the dialogue: {@code asked}, {@code distress}, {@code
   *     not-understood}
   * @param key unique and deterministic
   */
  void opened(ConversationKey person, String reason, Language language, String key);

  /** Something was said while a person has the conversation. Idempotent under the message's key. */
  void said(ConversationKey person, IncomingMessage message);
}
