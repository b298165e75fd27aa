package org.callandcare.delivery;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while the store does not answer, however long; says so once, and once when it is over. Ends
 * when the application stops: nothing is lost then, as whatever was not written is found again by
 * the next start. Thread-safe.
 */
final class Patience {

  /** The application stops before the store answered. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped while the store did not answer");
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final DeliveryMeters meters;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicBoolean told = new AtomicBoolean();

  /** How many have failed and are being tried again. */
  private final AtomicInteger waiting = new AtomicInteger();

  Patience(DeliveryMeters meters) {
    this.meters = meters;
  }

  /**
   * Does something until the store takes it.
   *
   * @throws Stopped when the application stops first
   * @throws RuntimeException what was thrown for another reason than the store's condition
   */
  <T> T insist(Supplier<T> work) {
    int failures = 0;
    try {
      while (true) {
        try {
          return work.get();
        } catch (RuntimeException e) {
          if (stopped()) {
            throw new Stopped();
          }
          if (!StoreFaults.isWorthInsisting(e)) {
            throw e;
          }
          failed(e, failures);
          failures++;
        }
      }
    } finally {
      ended(failures);
    }
  }

  /** Notes a failure, and waits: 50 ms at first, at most 2 s. */
  void failed(Throwable failure, int before) {
    meters.storeRetried();
    if (before == 0) {
      waiting.incrementAndGet();
    }
    if (told.compareAndSet(false, true)) {
      LOG.warn(
          "the store takes nothing ({}{}); waiting until it does, nothing is lost",
          failure.getClass().getSimpleName(),
          failure instanceof MongoException e ? " " + e.getCode() : "");
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(before, 10));
    if (waited(pause.compareTo(LONGEST) > 0 ? LONGEST : pause)) {
      throw new Stopped();
    }
  }

  /**
   * Notes that work is over. It is over for the store when all that had failed is: what succeeds
   * beside it tells nothing, as a store that takes no writes may well be read.
   */
  void ended(int failures) {
    if (failures > 0
        && waiting.decrementAndGet() == 0
        && told.compareAndSet(true, false)
        && !stopped()) {
      LOG.info("the store takes everything again");
    }
  }

  /** Waits; true when the application stops. */
  boolean waited(Duration time) {
    try {
      return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  boolean stopped() {
    return stop.getCount() == 0;
  }

  void stop() {
    stop.countDown();
  }
}
