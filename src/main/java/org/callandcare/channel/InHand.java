package org.callandcare.channel;

import java.util.function.Supplier;

/**
 * What a handler may say about the message it has in hand. Most turns are computed in less time
 * than a message needs to be stored, so that the turn can stand for both; whoever is about to wait
 * for something says so, and the message is stored meanwhile.
 */
public final class InHand {

  private static final ScopedValue<Runnable> SLOW = ScopedValue.newInstance();

  private InHand() {}

  /** The turn will take longer than computing does. Harmless where nobody has to know. */
  public static void takesLonger() {
    if (SLOW.isBound()) {
      SLOW.get().run();
    }
  }

  /**
   * Lets a turn be computed by somebody who may say so.
   *
   * @param slow told in the computing thread, perhaps several times
   */
  public static <T> T compute(Runnable slow, Supplier<T> computing) {
    return ScopedValue.where(SLOW, slow).call(computing::get);
  }
}
