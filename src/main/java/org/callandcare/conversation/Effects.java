package org.callandcare.conversation;

import org.callandcare.channel.ConversationKey;

/** Where effects are performed. Implemented once, by whoever keeps the records. */
public interface Effects {

  /**
   * Performs an effect and tells what comes of it; some of it may yet be on its way to the store,
   * until {@link #settle}. Idempotent under {@link Effect#id}: asked again it changes nothing more
   * and gives the same results.
   *
   * @throws RuntimeException when it cannot be known whether it was done: the turn is not written
   *     and will be computed again
   */
  EffectResult perform(Effect effect);

  /**
   * Waits until everything that was performed in a conversation is stored; its turn counts only
   * then.
   *
   * @throws RuntimeException when it cannot be known whether it is: as {@link #perform}
   */
  default void settle(ConversationKey conversation) {}
}
