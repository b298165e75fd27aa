package org.callandcare.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Notes that the store may hold work that is in no memory. Thread-safe. */
final class Lookout {

  private final Semaphore wish = new Semaphore(0);

  /** The store should be looked through soon. */
  void lookAgain() {
    if (wish.availablePermits() == 0) {
      wish.release();
    }
  }

  /** Waits for such a wish, or for a time; true when there was one. */
  boolean wished(Duration time) throws InterruptedException {
    boolean wished = wish.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
    wish.drainPermits();
    return wished;
  }
}
