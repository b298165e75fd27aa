package org.callandcare.channel;

/**
 * What a room keeps of the words said in conversations, besides records and the state of the
 * conversation itself: a page's messages, letters that could not be handled. Thread-safe.
 */
public interface Traces {

  /**
   * Loses everything that was said in a conversation so far. What says nothing of a person may
   * stay. Idempotent; when it returns, it is lost for good.
   */
  void forget(ConversationKey conversation);
}
