package org.callandcare.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.callandcare.channel.Receipt;

/**
 * The updates that were taken in and may not be confirmed yet, in the order they came. Not
 * thread-safe.
 */
final class InHand {

  private record Batch(List<Long> ids, Receipt receipt) {}

  private final Deque<Batch> batches = new ArrayDeque<>();

  void add(List<Long> ids, Receipt receipt) {
    batches.add(new Batch(ids, receipt));
  }

  boolean isEmpty() {
    return batches.isEmpty();
  }

  int size() {
    return batches.stream().mapToInt(batch -> batch.ids().size()).sum();
  }

  boolean contains(long id) {
    return batches.stream().anyMatch(batch -> batch.ids().contains(id));
  }

  /**
   * Waits at most so long until all is kept.
   *
   * @return the last update before which all are kept by now; empty when none was kept meanwhile
   * @throws RuntimeException when the store does not take some; what was kept before them is
   *     confirmed the next time
   */
  OptionalLong settle(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    OptionalLong kept = OptionalLong.empty();
    while (!batches.isEmpty()
        && batches.peek().receipt().isKeptWithin(Duration.ofNanos(end - System.nanoTime()))) {
      kept = OptionalLong.of(batches.remove().ids().getLast());
    }
    return kept;
  }

  /** They are not waited for any more: what Telegram gives again is stored first. */
  void forget() {
    batches.clear();
  }
}
