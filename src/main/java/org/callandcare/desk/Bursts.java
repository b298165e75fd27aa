package org.callandcare.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.callandcare.store.GroupCommit;

/**
 * Starts work at once when there has been none for a while; what comes sooner starts together with
 * all else that came, so that it shares its round trips to the store. Thread-safe.
 */
final class Bursts implements Executor {

  private static final Duration COMPANY = Duration.ofMillis(10);

  private final Executor beside;
  private final Duration apart;

  private List<Runnable> waiting = new ArrayList<>();
  private boolean resting;

  /**
   * @param beside runs each work in a thread of its own
   * @param apart the time between two bursts
   */
  Bursts(Executor beside, Duration apart) {
    this.beside = beside;
    this.apart = apart;
  }

  @Override
  public void execute(Runnable work) {
    if (startsNow(work)) {
      beside.execute(work);
      beside.execute(this::rest);
    }
  }

  private synchronized boolean startsNow(Runnable work) {
    if (resting) {
      waiting.add(work);
      return false;
    }
    resting = true;
    return true;
  }

  /** Keeps together what started together. */
  private static Runnable patient(Runnable work) {
    return () -> ScopedValue.where(GroupCommit.PATIENCE, COMPANY).run(work);
  }

  private void rest() {
    try {
      TimeUnit.NANOSECONDS.sleep(apart.toNanos());
      List<Runnable> now = next();
      now.forEach(work -> beside.execute(now.size() == 1 ? work : patient(work)));
      if (!now.isEmpty()) {
        beside.execute(this::rest);
      }
    } catch (InterruptedException | RejectedExecutionException _) {
      // The application stops: what waits is found by the scan of its next start.
    }
  }

  private synchronized List<Runnable> next() {
    List<Runnable> now = waiting;
    waiting = new ArrayList<>();
    resting = !now.isEmpty();
    return now;
  }
}
