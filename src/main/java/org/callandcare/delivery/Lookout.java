package org.callandcare.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Notes that the store may hold work that is in no memory. Thread-safe. */
final class Lookout {

  private final Semaphore wish = new Semaphore(0);
  private volatile boolean all;

  /** The store should be looked through soon. */
  void lookAgain() {
    all = true;
    poll();
  }

  /** What was taken in by anybody should be looked for now. */
  void poll() {
    if (wish.availablePermits() == 0) {
      wish.release();
    }
  }

  /** Waits for a wish, or for a time; true when the whole store is to be looked through. */
  boolean waited(Duration time) throws InterruptedException {
    if (wish.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
      wish.drainPermits();
    }
    boolean wished = all;
    all = false;
    return wished;
  }
}
