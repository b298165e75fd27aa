package org.callandcare.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.callandcare.channel.Receipt;

/**
 * For messages that are in hand before they are stored. What is not kept by its turn in time, or
 * left by it, is stored by whoever waits. Thread-safe.
 */
final class HandReceipt implements Receipt {

  private final Deque<Unstored> inHand;
  private final Consumer<List<Unstored>> store;
  private final IntConsumer kept;
  private final long end;

  /**
   * @param patience how long their turns are waited for
   * @param store stores those that are late or left
   * @param kept told how many were kept by their turns
   */
  HandReceipt(
      Collection<Unstored> inHand,
      Duration patience,
      Consumer<List<Unstored>> store,
      IntConsumer kept) {
    this.inHand = new ArrayDeque<>(inHand);
    this.store = store;
    this.kept = kept;
    this.end = System.nanoTime() + patience.toNanos();
  }

  @Override
  public synchronized boolean isKeptWithin(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    List<Unstored> late = new ArrayList<>();
    int before = inHand.size();
    while (!inHand.isEmpty()) {
      Unstored first = inHand.peek();
      Optional<Boolean> known = first.isKeptWithin(left(Math.min(until - end, 0) + end));
      if (known.isEmpty() && System.nanoTime() - end < 0) {
        break;
      }
      if (!known.orElse(false)) {
        late.add(first);
      }
      inHand.remove();
    }
    kept.accept(before - inHand.size() - late.size());
    if (!late.isEmpty()) {
      put(late);
    }
    return inHand.isEmpty();
  }

  /** Whether there is nothing to wait for any more. */
  synchronized boolean isSettled() {
    return inHand.isEmpty();
  }

  private static Duration left(long until) {
    return Duration.ofNanos(until - System.nanoTime());
  }

  /** Stores them; what the store did not take is asked for again. */
  private void put(List<Unstored> late) {
    try {
      store.accept(late);
    } catch (RuntimeException e) {
      late.reversed().forEach(inHand::addFirst);
      throw e;
    }
  }
}
