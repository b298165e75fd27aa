package org.callandcare.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does what many threads bring in as few round trips as there is need for: writes, and reads just
 * as well. Whoever comes while nothing is being written writes at once, alone; whoever comes
 * meanwhile shares the next write, which begins after they came. So a lonely message never waits
 * for company, and a crowd is written together. Where more wait to be served than are, whoever
 * would write may wait a little for others ({@link #PATIENCE}): a round trip saved serves all of
 * them. Writes keep the order of their coming and never overlap, unless more than one at a time is
 * asked for. Thread-safe.
 *
 * @param <T> what is written
 * @param <R> what its bringer gets
 */
public final class GroupCommit<T, R> {

  /** How long a bringer's thread waits for company before it writes; not bound, not at all. */
  public static final ScopedValue<Duration> PATIENCE = ScopedValue.newInstance();

  private final int most;
  private final int atOnce;
  private final Function<List<T>, List<R>> write;
  private final Deque<Brought<T, R>> waiting = new ArrayDeque<>();
  private int writing;
  private volatile @Nullable Thread patient;

  private static final class Brought<T, R> {
    private final T item;
    private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
    private @Nullable R result;
    private @Nullable RuntimeException failure;

    private Brought(T item) {
      this.item = item;
    }
  }

  /**
   * @param most how many are written together at most
   * @param write writes them and gives one result for each, in their order; runs in one of the
   *     bringers' threads
   */
  public GroupCommit(int most, Function<List<T>, List<R>> write) {
    this(most, 1, write);
  }

  /**
   * @param most how many are written together at most
   * @param atOnce how many writes may be under way at the same time where nobody has to be patient;
   *     with more than one, their order is not kept
   * @param write writes them and gives one result for each, in their order; runs in one of the
   *     bringers' threads
   */
  public GroupCommit(int most, int atOnce, Function<List<T>, List<R>> write) {
    this.most = most;
    this.atOnce = atOnce;
    this.write = write;
  }

  /**
   * Returns when the item is written.
   *
   * @throws RuntimeException what the writing threw, to all who shared it
   */
  public R submit(T item) {
    Brought<T, R> brought = new Brought<>(item);
    if (!leads(brought) && !brought.turn.join()) {
      return result(brought);
    }
    awaitCompany();
    List<Brought<T, R>> together = with(brought);
    try {
      write(together);
    } finally {
      passOn();
      together.stream()
          .filter(other -> other != brought)
          .forEach(other -> other.turn.complete(false));
    }
    return result(brought);
  }

  /** Until there are as many as are written together, or patience is at its end. */
  private void awaitCompany() {
    if (!PATIENCE.isBound()) {
      return;
    }
    patient = Thread.currentThread();
    if (waiting() < most) {
      LockSupport.parkNanos(PATIENCE.get().toNanos());
    }
    patient = null;
  }

  /** How many wait for the next write. */
  public synchronized int waiting() {
    return waiting.size() + (patient == null ? 0 : 1);
  }

  /** Whether a bringer is to write; waits to be written otherwise. */
  private synchronized boolean leads(Brought<T, R> brought) {
    if (writing < (PATIENCE.isBound() ? 1 : atOnce)) {
      writing++;
      return true;
    }
    waiting.add(brought);
    if (waiting.size() + 1 == most) {
      LockSupport.unpark(patient);
    }
    return false;
  }

  /** What a bringer writes: its own, and what waits. */
  private synchronized List<Brought<T, R>> with(Brought<T, R> own) {
    List<Brought<T, R>> next = new ArrayList<>(Math.min(most, waiting.size() + 1));
    next.add(own);
    while (next.size() < most && !waiting.isEmpty()) {
      next.add(waiting.poll());
    }
    return next;
  }

  private void write(List<Brought<T, R>> together) {
    try {
      List<R> results = write.apply(together.stream().map(brought -> brought.item).toList());
      for (int i = 0; i < together.size(); i++) {
        together.get(i).result = results.get(i);
      }
    } catch (RuntimeException e) {
      together.forEach(brought -> brought.failure = e);
    }
  }

  /** The first of those who came meanwhile writes next. */
  private synchronized void passOn() {
    Brought<T, R> first = waiting.poll();
    if (first == null) {
      writing--;
    } else {
      first.turn.complete(true);
    }
  }

  private static <T, R> R result(Brought<T, R> brought) {
    if (brought.failure != null) {
      throw brought.failure;
    }
    R result = brought.result;
    if (result == null) {
      throw new IllegalStateException("nothing was written");
    }
    return result;
  }
}
