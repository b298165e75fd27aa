package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/**
 * Instances die one after the other, at any moment, while people talk: each message is answered in
 * its order and with its right number; what is heard twice is the last answer.
 */
class ManyDeathsTest {

  private static final int DEATHS = Integer.getInteger("callandcare.deaths", 4);
  private static final int PEOPLE = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, BlockingQueue<String>> heard = new ConcurrentHashMap<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile RunningDelivery running;

  @StoreTest
  void nobodyIsLeftWithoutAnAnswer(TestStore store) throws Exception {
    Random random = new Random(7);
    for (int person = 0; person < PEOPLE; person++) {
      heard.put("p" + person, new LinkedBlockingQueue<>());
    }
    AtomicBoolean alive = new AtomicBoolean(true);
    running = RunningDelivery.on(store, channel(alive), new CountingHandler());
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> talks = new ArrayList<>();
      heard.keySet().forEach(person -> talks.add(people.submit(() -> talk(person))));
      for (int death = 0; death < DEATHS; death++) {
        LockSupport.parkNanos(Duration.ofMillis(900 + random.nextInt(1_600)).toNanos());
        alive.set(false);
        running.drop();
        alive = new AtomicBoolean(true);
        running = RunningDelivery.on(store, channel(alive), new CountingHandler());
      }
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      over.set(true);
      for (Future<Integer> talk : talks) {
        assertThat(talk.get()).isPositive();
      }
    } finally {
      running.close();
    }
  }

  /** The dead say nothing, though their threads may go on for a moment. */
  private FakeChannel channel(AtomicBoolean alive) {
    FakeChannel channel = new FakeChannel();
    channel.does(
        message -> {
          if (!alive.get()) {
            return FakeChannel.retry(Duration.ofHours(1));
          }
          String text = new FakeChannel.Shown(message, null).text();
          heard.get(message.to().chat()).add(text);
          return null;
        });
    return channel;
  }

  /** How many messages were answered. */
  private int talk(String person) throws InterruptedException {
    int said = 0;
    String last = "";
    while (!over.get()) {
      said++;
      String words = person + " says " + said;
      say(person, "k-" + person + "-" + said, words);
      String expected = said + " " + words;
      String answer = heard.get(person).poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      while (answer != null && !answer.equals(expected)) {
        assertThat(answer).as("before %s", expected).isEqualTo(last);
        answer = heard.get(person).poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      assertThat(answer).as("the answer to %s", words).isEqualTo(expected);
      last = expected;
      LockSupport.parkNanos(Duration.ofMillis(30 + said % 7 * 40).toNanos());
    }
    return said;
  }

  /** As a channel does: again until it is acknowledged. */
  private void say(String person, String key, String words) {
    while (true) {
      try {
        running.parts.inbox().accept(List.of(RunningDelivery.text(person, key, words)));
        return;
      } catch (RuntimeException notStored) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }
}
