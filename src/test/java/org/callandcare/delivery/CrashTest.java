package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/**
 * An instance is gone from one moment to the next; what it had in hand is done by another, once.
 */
class CrashTest {

  @StoreTest
  void anAnswerThatWasWrittenAndNotSentIsSentByTheNextInstance(TestStore store) {
    RunningDelivery first = RunningDelivery.on(store);
    first.channel.does(_ -> FakeChannel.retry(Duration.ofHours(1)));
    first.say("a", "k1", "one");
    await().until(() -> first.channel.asked("k1:answer") == 1);
    first.drop();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      await().until(() -> second.channel.texts("a").equals(List.of("1 one")));
      assertThat(second.handler.computed()).isEmpty();
      second.say("a", "k2", "two");
      await().until(() -> second.channel.texts("a").equals(List.of("1 one", "2 two")));
    }
  }

  @StoreTest
  void whatWasStoredAndNotHandledIsHandledByTheNextInstanceInItsOrder(TestStore store) {
    RunningDelivery first = RunningDelivery.on(store);
    CountDownLatch never = new CountDownLatch(1);
    first.handler.does(
        (_, _) -> {
          awaitDrop(never);
          throw new Patience.Stopped();
        });
    first
        .parts
        .inbox()
        .accept(
            IntStream.rangeClosed(1, 40)
                .mapToObj(i -> RunningDelivery.text("a" + i % 4, "k" + i, "m" + i))
                .toList());
    await().until(() -> !first.handler.computed().isEmpty());
    first.drop();
    never.countDown();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      await().until(() -> second.channel.shown().size() == 40);
      for (int chat = 0; chat < 4; chat++) {
        int first4 = chat == 0 ? 4 : chat;
        assertThat(second.channel.texts("a" + chat))
            .containsExactlyElementsOf(
                IntStream.range(0, 10).mapToObj(i -> (i + 1) + " m" + (first4 + 4 * i)).toList());
      }
    }
  }

  @StoreTest
  void whatWasSentIsNotSentAgain(TestStore store) {
    RunningDelivery first = RunningDelivery.on(store);
    first.say("a", "k1", "one");
    first
        .parts
        .outbox()
        .enqueue(List.of(RunningDelivery.notice("n", "b", "alert", Priority.ALERT)));
    await().until(() -> first.channel.shown().size() == 2);
    await()
        .until(
            () ->
                store.database().getCollection("outbox").countDocuments(Filters.exists("body"))
                    == 0);
    await()
        .until(
            () ->
                store.database().getCollection("lanes").countDocuments(Filters.exists("replies.0"))
                    == 0);
    first.drop();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      second.say("a", "k2", "two");
      second
          .parts
          .outbox()
          .enqueue(
              List.of(
                  RunningDelivery.notice("n", "b", "alert", Priority.ALERT),
                  RunningDelivery.notice("m", "b", "other", Priority.ALERT)));
      await().until(() -> second.channel.shown().size() == 2);
      assertThat(second.channel.texts("a")).containsExactly("2 two");
      assertThat(second.channel.texts("b")).containsExactly("other");
    }
  }

  @StoreTest
  void aTurnThatTwoInstancesComputeIsWrittenAndAnsweredOnce(TestStore store) {
    RunningDelivery frozen = RunningDelivery.on(store);
    CountDownLatch thaw = new CountDownLatch(1);
    frozen.handler.does(
        (_, _) -> {
          awaitDrop(thaw);
          return null;
        });
    frozen.say("a", "k1", "one");
    await().until(() -> frozen.handler.computed().size() == 1);

    try (RunningDelivery other = RunningDelivery.on(store, frozen.channel, new CountingHandler())) {
      await().until(() -> other.parts.ownership().isValid());
      other.takeEverything(store);
      await().until(() -> other.channel.texts("a").equals(List.of("1 one")));
      thaw.countDown();
      other.say("a", "k2", "two");
      await().until(() -> other.channel.texts("a").size() == 2);
      assertThat(other.channel.texts("a")).containsExactly("1 one", "2 two");
      assertThat(store.database().getCollection("lanes").distinct("version", Long.class))
          .allMatch(version -> version <= 2);
    } finally {
      frozen.close();
    }
  }

  private static void awaitDrop(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
