package org.callandcare.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A message that is in its lane's hand before it is stored. Its turn says that it is handled, and
 * with that it is kept; whoever brought it waits for that, and stores it if it takes long or does
 * not come about. Thread-safe.
 */
final class Unstored {

  private final Arrival arrival;

  /** Whether its turn is written, once that is known. */
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();

  /** Complete once there is nothing to wait for any more. */
  private final CompletableFuture<Object> word = new CompletableFuture<>();

  Unstored(Arrival arrival) {
    this.arrival = arrival;
    end.thenAccept(word::complete);
  }

  Arrival arrival() {
    return arrival;
  }

  /** Its turn is written. */
  void isKept() {
    end.complete(true);
  }

  /** It will not be handled before it is stored; says nothing once it is kept. */
  void isLeft() {
    end.complete(false);
  }

  /** Its turn takes longer: it is better stored meanwhile. */
  void isSlow() {
    word.complete(false);
  }

  /** Waits; false when it is to be stored, whatever else becomes of it. */
  boolean isKeptWithin(Duration time) {
    try {
      word.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return isKeptByNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return isKeptByNow();
  }

  private boolean isKeptByNow() {
    return end.getNow(false);
  }

  /** Does something as soon as it is known that its turn is not written. */
  void whenLeft(Runnable act) {
    end.thenAccept(
        kept -> {
          if (!kept) {
            act.run();
          }
        });
  }
}
