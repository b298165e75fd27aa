package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BurstsTest {

  private final ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    beside.shutdownNow();
  }

  @Test
  void whatComesAloneStartsAtOnce() throws InterruptedException {
    Bursts bursts = new Bursts(beside, Duration.ofHours(1));
    CountDownLatch started = new CountDownLatch(1);

    bursts.execute(started::countDown);

    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatComesSoonAfterWaitsForTheNextBurst() throws InterruptedException {
    Bursts bursts = new Bursts(beside, Duration.ofHours(1));
    CountDownLatch first = new CountDownLatch(1);
    List<String> others = new CopyOnWriteArrayList<>();

    bursts.execute(first::countDown);
    bursts.execute(() -> others.add("second"));

    assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(others).isEmpty();
  }

  @Test
  void nothingIsLeftBehind() {
    Bursts bursts = new Bursts(beside, Duration.ofMillis(20));
    List<Integer> done = new CopyOnWriteArrayList<>();

    for (int i = 0; i < 500; i++) {
      int number = i;
      bursts.execute(() -> done.add(number));
    }
    await().untilAsserted(() -> assertThat(done).hasSize(500));
    bursts.execute(() -> done.add(500));

    await().untilAsserted(() -> assertThat(done).hasSize(501));
  }

  @Test
  void anEndedExecutorEndsTheBursts() throws InterruptedException {
    Bursts bursts = new Bursts(beside, Duration.ofMillis(20));
    bursts.execute(() -> {});
    bursts.execute(() -> {});

    beside.shutdown();

    assertThat(beside.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }
}
