package org.callandcare.delivery;

import java.time.Duration;
import java.util.Optional;
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

  Unstored(Arrival arrival) {
    this.arrival = arrival;
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

  /** Waits; whether its turn is written, and empty when that is not known after that time. */
  Optional<Boolean> isKeptWithin(Duration time) {
    try {
      return Optional.of(end.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return Optional.ofNullable(end.getNow(null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.ofNullable(end.getNow(null));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
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
