package org.callandcare.channel;

import java.time.Duration;

/** What whoever brought messages waits for before they acknowledge them. */
@FunctionalInterface
public interface Receipt {

  /** For what is durable already. */
  Receipt KEPT = _ -> true;

  /**
   * Waits until all of it is durable; false when it is not after that time.
   *
   * @throws RuntimeException when the store does not take it: nothing of it may be acknowledged
   */
  boolean isKeptWithin(Duration time);
}
