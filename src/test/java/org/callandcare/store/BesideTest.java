package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BesideTest {

  @Test
  @Timeout(10)
  void bothAreUnderWayAtTheSameTime() {
    CountDownLatch one = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    String both =
        Beside.both(
            () -> {
              one.countDown();
              awaitQuietly(other);
              return "one";
            },
            () -> {
              other.countDown();
              awaitQuietly(one);
              return "other";
            },
            (first, second) -> first + ", " + second);
    assertThat(both).isEqualTo("one, other");
  }

  @Test
  void whatEitherThrowsIsThrown() {
    assertThatThrownBy(
            () ->
                Beside.both(
                    () -> {
                      throw new IllegalStateException("one");
                    },
                    () -> "other",
                    BesideTest::none))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("one");
    assertThatThrownBy(
            () ->
                Beside.both(
                    () -> "one",
                    () -> {
                      throw new IllegalStateException("other");
                    },
                    BesideTest::none))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("other");
  }

  @Test
  void anErrorIsThrownAsItIs() {
    assertThatThrownBy(
            () ->
                Beside.both(
                    () -> {
                      throw new StackOverflowError("one");
                    },
                    () -> "other",
                    BesideTest::none))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void bothHaveThePatienceOfWhoAsks() {
    Duration both =
        ScopedValue.where(GroupCommit.PATIENCE, Duration.ofMillis(4))
            .call(
                () ->
                    Beside.both(
                        GroupCommit.PATIENCE::get, GroupCommit.PATIENCE::get, Duration::plus));
    assertThat(both).isEqualTo(Duration.ofMillis(8));
  }

  private static String none(Object one, Object other) {
    throw new AssertionError("there is nothing to go on with: " + one + ", " + other);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
