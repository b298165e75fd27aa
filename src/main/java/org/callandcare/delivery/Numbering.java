package org.callandcare.delivery;

import java.time.Duration;

/** Gives numbers once this instance may: its leases hold, and every other instance knows of it. */
final class Numbering {

  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final int GLANCES = 250;

  private final Ownership ownership;
  private final Sequence sequence;
  private final Patience patience;

  Numbering(Ownership ownership, Sequence sequence, Patience patience) {
    this.ownership = ownership;
    this.sequence = sequence;
    this.patience = patience;
  }

  /**
   * Takes some numbers in a row; returns the first. Waits up to five seconds for the right to.
   *
   * @throws IllegalStateException when it does not come
   */
  long next(int count) {
    for (int glance = 0; !ownership.mayNumber(); glance++) {
      if (glance >= GLANCES || patience.waited(GLANCE)) {
        throw new IllegalStateException("the store does not tell who else is running");
      }
    }
    return sequence.next(count);
  }
}
