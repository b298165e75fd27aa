package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BesideTest {

  @Test
  @Timeout(10)
  void bothAreUnderWayAtTheSameTime() {
    CountDownLatch one = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    assertThat(
            Beside.<String>doing(
                () -> {
                  one.countDown();
                  awaitQuietly(other);
                },
                () -> {
                  other.countDown();
                  awaitQuietly(one);
                  return "both";
                }))
        .isEqualTo("both");
  }

  @Test
  void whatEitherThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                Beside.doing(
                    () -> {
                      throw new IllegalStateException("one");
                    },
                    () -> "other"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("one");
    assertThatThrownBy(
            () ->
                Beside.doing(
                    () -> {},
                    () -> {
                      throw new IllegalStateException("other");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("other");
  }

  @Test
  void anErrorIsThrownAsItIs() {
    assertThatThrownBy(
            () ->
                Beside.doing(
                    () -> {
                      throw new StackOverflowError("one");
                    },
                    () -> "other"))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void bothHaveThePatienceOfWhoAsks() {
    AtomicReference<@Nullable Duration> patience = new AtomicReference<>();
    ScopedValue.where(GroupCommit.PATIENCE, Duration.ofMillis(4))
        .run(() -> Beside.doing(() -> patience.set(GroupCommit.PATIENCE.get()), () -> true));
    assertThat(patience.get()).isEqualTo(Duration.ofMillis(4));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
