package org.callandcare.conversation;

/** Where effects are performed. Implemented once, by whoever keeps the records. */
public interface Effects {

  /**
   * Performs an effect now and tells what came of it. Idempotent under {@link Effect#id}: asked
   * again it changes nothing more and gives the same results.
   *
   * @throws RuntimeException when it cannot be known whether it was done: the turn is not written
   *     and will be computed again
   */
  EffectResult perform(Effect effect);
}
