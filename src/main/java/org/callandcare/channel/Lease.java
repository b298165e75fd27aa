package org.callandcare.channel;

import java.time.Duration;

/**
 * A right that one process at a time holds, kept in the store: for example to ask Telegram for
 * updates. Taken over by another process once its time is up.
 */
public interface Lease {

  /**
   * Takes the right when it is free or its time is up, and renews it when this process holds it.
   *
   * @param name the right, for example {@code telegram-poller:123456}
   * @param time how long it is held from now on unless renewed; a few seconds
   * @return true when this process holds it, false when another one does
   * @throws RuntimeException when the store does not answer: the right is then held no longer than
   *     the last {@code time}
   */
  boolean hold(String name, Duration time);

  /** Gives the right back, so that another process need not wait. Harmless when not held. */
  void release(String name);
}
