package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCommitTest {

  private final List<List<Integer>> writes = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whoComesAloneIsWrittenAloneAndAtOnce() {
    GroupCommit<Integer, Integer> commit = new GroupCommit<>(10, this::write);
    assertThat(commit.submit(1)).isEqualTo(10);
    assertThat(commit.submit(2)).isEqualTo(20);
    assertThat(writes).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whoHasPatienceIsWrittenWithWhoComesMeanwhile() throws Exception {
    GroupCommit<Integer, Integer> commit = new GroupCommit<>(10, this::write);
    try (ExecutorService bringers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> patient =
          bringers.submit(
              () ->
                  ScopedValue.where(GroupCommit.PATIENCE, Duration.ofMinutes(1))
                      .call(() -> commit.submit(1)));
      await().until(() -> commit.waiting() == 1);
      List<Future<Integer>> others =
          IntStream.rangeClosed(2, 10)
              .mapToObj(item -> bringers.submit(() -> commit.submit(item)))
              .toList();
      assertThat(patient.get()).isEqualTo(10);
      for (Future<Integer> other : others) {
        assertThat(other.get()).isPositive();
      }
    }
    assertThat(writes).extracting(List::size).containsExactly(10);
  }

  @Test
  void whoComesMeanwhileSharesTheNextWriteUpToTheMost() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch first = new CountDownLatch(1);
    GroupCommit<Integer, Integer> commit =
        new GroupCommit<>(
            3,
            items -> {
              if (items.contains(0)) {
                begun.countDown();
                awaitQuietly(first);
              }
              return write(items);
            });
    try (ExecutorService bringers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> leader = bringers.submit(() -> commit.submit(0));
      await().until(() -> begun.getCount() == 0);
      List<Future<Integer>> others = new ArrayList<>();
      for (int i = 1; i <= 7; i++) {
        int item = i;
        others.add(bringers.submit(() -> commit.submit(item)));
      }
      await().until(() -> commit.waiting() == 7);
      first.countDown();
      assertThat(leader.get()).isZero();
      for (Future<Integer> other : others) {
        assertThat(other.get()).isPositive();
      }
    }
    assertThat(writes).extracting(List::size).containsExactly(1, 3, 3, 1);
  }

  @Test
  void aFailureIsTheirsWhoSharedTheWriteAndTheNextIsTriedAnew() {
    GroupCommit<Integer, Integer> commit =
        new GroupCommit<>(
            10,
            items -> {
              if (items.contains(13)) {
                throw new IllegalStateException("13");
              }
              return write(items);
            });
    assertThatThrownBy(() -> commit.submit(13)).hasMessage("13");
    assertThat(commit.submit(2)).isEqualTo(20);
  }

  @Test
  void asManyWritesAsAreAllowedGoOnAtTheSameTimeAndTheNextIsShared() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch both = new CountDownLatch(1);
    GroupCommit<Integer, Integer> commit =
        new GroupCommit<>(
            10,
            2,
            items -> {
              begun.countDown();
              awaitQuietly(both);
              return write(items);
            });
    try (ExecutorService bringers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = new ArrayList<>();
      results.add(bringers.submit(() -> commit.submit(0)));
      results.add(bringers.submit(() -> commit.submit(1)));
      await().until(() -> begun.getCount() == 0);
      for (int i = 2; i <= 5; i++) {
        int item = i;
        results.add(bringers.submit(() -> commit.submit(item)));
      }
      await().until(() -> commit.waiting() == 4);
      both.countDown();
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(10 * i);
      }
    }
    assertThat(writes).hasSizeBetween(3, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void everybodyGetsTheirOwnResult(int atOnce) {
    GroupCommit<Integer, Integer> commit = new GroupCommit<>(50, atOnce, this::write);
    try (ExecutorService bringers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results =
          IntStream.range(0, 2_000).mapToObj(i -> bringers.submit(() -> commit.submit(i))).toList();
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i))
            .succeedsWithin(java.time.Duration.ofSeconds(10))
            .isEqualTo(10 * i);
      }
    }
    assertThat(writes.stream().mapToInt(List::size).sum()).isEqualTo(2_000);
  }

  private List<Integer> write(List<Integer> items) {
    writes.add(List.copyOf(items));
    return items.stream().map(item -> 10 * item).toList();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
