package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.bson.Document;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Receipt;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.jspecify.annotations.Nullable;

/** A message that comes for the first time to a lane at rest: its turn stands for it. */
class AtOnceTest {

  @StoreTest
  void whatIsHandledAtOnceIsStoredByItsTurnAlone(TestStore store) {
    RunningDelivery delivery = RunningDelivery.untidy(store);
    begin(delivery);
    sayNew(delivery, "k2", "two");
    await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "2 two")));
    assertThat(inbox(store, "k2")).isNull();
    assertThat(delivery.counted("delivery.updates", "fate", "received")).isEqualTo(2);
    delivery.drop();
  }

  @StoreTest
  void itsKeyIsKnownAfterwards(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      begin(delivery);
      sayNew(delivery, "k2", "two");
      await()
          .untilAsserted(
              () -> assertThat(inbox(store, "k2")).containsOnlyKeys("_id", Arrival.DONE));
      delivery.say("a", "k2", "two");
      sayNew(delivery, "k3", "three");
      await().until(() -> delivery.channel.texts("a").contains("3 three"));
      assertThat(delivery.handler.computed()).containsExactly("k1", "k2", "k3");
    }
  }

  @StoreTest
  void whatComesAgainAfterADeathIsKnownByItsTurn(TestStore store) {
    RunningDelivery first = dying(store);
    await().until(() -> store.database().getCollection("sent_messages").countDocuments() == 2);
    first.drop();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      second.say("a", "k2", "two");
      second.say("a", "k3", "three");
      await().until(() -> second.channel.texts("a").contains("3 three"));
      assertThat(second.handler.computed()).containsExactly("k3");
      await()
          .untilAsserted(
              () -> assertThat(inbox(store, "k2")).containsOnlyKeys("_id", Arrival.DONE));
    }
  }

  @StoreTest
  void theKeyThatADeadInstanceOwedIsWrittenByTheNext(TestStore store) {
    RunningDelivery first = dying(store);
    first.drop();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      second.say("a", "k3", "three");
      await()
          .untilAsserted(
              () -> assertThat(inbox(store, "k2")).containsOnlyKeys("_id", Arrival.DONE));
    }
  }

  @StoreTest
  void aConversationThatIsNotInMemoryIsReadFirst(TestStore store) {
    RunningDelivery delivery = RunningDelivery.untidy(store);
    delivery.say("b", "k0", "somebody else");
    await().until(() -> delivery.channel.texts("b").size() == 1);
    sayNew(delivery, "k1", "one");
    await().until(() -> delivery.channel.texts("a").equals(List.of("1 one")));
    assertThat(inbox(store, "k1")).isNull();
    assertThat(computed(delivery, "k1")).isEqualTo(1);
    delivery.drop();
  }

  @StoreTest
  void aHandlerHearsOfAConversationThatIsReadAndMayFailAtThat(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      begin(delivery);
      sayNew(delivery, "k2", "two");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "2 two")));
      assertThat(delivery.handler.expected())
          .containsExactly(RunningDelivery.text("a", "k1", "one").conversation());
    }
  }

  @StoreTest
  void whileOneIsInHandOthersAreTakenInHandToo(TestStore store) {
    RunningDelivery delivery = RunningDelivery.untidy(store);
    begin(delivery);
    CountDownLatch free = new CountDownLatch(1);
    delivery.handler.does(on("k2", () -> waitFor(free)));
    Receipt first = bring(delivery, RunningDelivery.text("a", "k2", "two"));
    Receipt second = bring(delivery, RunningDelivery.text("b", "k3", "three"));
    await().until(() -> second.isKeptWithin(Duration.ofMillis(10)));
    await().until(() -> delivery.channel.texts("b").equals(List.of("1 three")));
    assertThat(first.isKeptWithin(Duration.ZERO)).isFalse();

    free.countDown();
    await().until(() -> first.isKeptWithin(Duration.ofMillis(10)));
    assertThat(inbox(store, "k2")).isNull();
    assertThat(inbox(store, "k3")).isNull();
    delivery.drop();
  }

  @StoreTest
  void whatFollowsInAConversationWaitsUntilWhatIsInHandIsKept(TestStore store) throws Exception {
    try (RunningDelivery delivery = RunningDelivery.on(store);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      begin(delivery);
      CountDownLatch free = new CountDownLatch(1);
      delivery.handler.does(on("k2", () -> waitFor(free)));
      bring(delivery, RunningDelivery.text("a", "k2", "two"));
      await().until(() -> delivery.handler.computed().contains("k2"));
      Future<Receipt> next =
          threads.submit(() -> bring(delivery, RunningDelivery.text("a", "k3", "three")));
      await().until(() -> inbox(store, "k3") != null || next.state() != Future.State.RUNNING);
      assertThat(inbox(store, "k2")).as("stored before it").isNotNull();
      assertThat(number(store, "k2")).isLessThan(number(store, "k3"));
      free.countDown();
      await().until(() -> delivery.channel.texts("a").size() == 3);
      assertThat(delivery.channel.texts("a")).containsExactly("1 one", "2 two", "3 three");
    }
  }

  @StoreTest
  void whoeverTakesLongHasItStored(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      begin(delivery);
      CountDownLatch stored = new CountDownLatch(1);
      delivery.handler.does(on("k2", () -> waitFor(stored)));
      sayNew(delivery, "k2", "two");
      assertThat(inbox(store, "k2")).containsKey(IncomingForm.CONTENT);
      stored.countDown();
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "2 two")));
    }
  }

  @StoreTest
  void whatComesAgainWhileItIsInHandIsHandledOnce(TestStore store) throws Exception {
    try (RunningDelivery delivery = RunningDelivery.on(store);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      begin(delivery);
      CountDownLatch again = new CountDownLatch(1);
      delivery.handler.does(on("k2", () -> waitFor(again)));
      Future<?> first = threads.submit(() -> sayNew(delivery, "k2", "two"));
      await().until(() -> delivery.handler.computed().contains("k2"));
      delivery.say("a", "k2", "two");
      sayNew(delivery, "k3", "three");
      again.countDown();
      first.get();
      await().until(() -> delivery.channel.texts("a").contains("3 three"));
      assertThat(delivery.handler.computed()).containsExactly("k1", "k2", "k3");
      assertThat(delivery.channel.texts("a")).containsExactly("1 one", "2 two", "3 three");
    }
  }

  @StoreTest
  void whereAnotherOwnerWroteItIsStoredAndHandledAfterThat(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      begin(delivery);
      delivery.handler.does(
          on(
              "k2",
              () -> {
                if (inbox(store, "k2") == null && computed(delivery, "k2") == 1) {
                  store
                      .database()
                      .getCollection("lanes")
                      .insertOne(
                          new Standing(2, "7", null, false, null, List.of())
                              .write(
                                  new Document("_id", FakeChannel.chat("a") + "#2")
                                      .append(TurnWrite.BY, "another")));
                }
              }));
      sayNew(delivery, "k2", "two");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "8 two")));
      assertThat(computed(delivery, "k2")).isEqualTo(2);
    }
  }

  @StoreTest
  void whatIsLeftComesBeforeWhatCameLater(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      begin(delivery);
      CountDownLatch free = new CountDownLatch(1);
      delivery.handler.does(
          (_, message) -> {
            if (message.key().startsWith("busy")) {
              waitFor(free);
            }
            return null;
          });
      for (int i = 0; i < RunningDelivery.TURNS_AT_ONCE; i++) {
        delivery.say("b" + i, "busy" + i, "busy");
      }
      await().until(() -> delivery.handler.computed().size() == 1 + RunningDelivery.TURNS_AT_ONCE);
      sayNew(delivery, "k2", "two");
      delivery.say("a", "k3", "three");
      delivery.parts.lanes().with(FakeChannel.chat("a"), Lane::isLost);
      free.countDown();
      await().until(() -> delivery.channel.texts("a").size() == 3);
      assertThat(delivery.channel.texts("a")).containsExactly("1 one", "2 two", "3 three");
    }
  }

  @StoreTest
  void aTurnThatFailsIsADeadLetterAllTheSame(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      begin(delivery);
      delivery.handler.does(
          on(
              "k2",
              () -> {
                throw new IllegalStateException("poison");
              }));
      sayNew(delivery, "k2", "two");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "sorry")));
      assertThat(delivery.deadLetters().list(0, 10)).hasSize(1);
    }
  }

  @StoreTest
  void severalOfOneConversationAreStoredFirst(TestStore store) {
    RunningDelivery delivery = RunningDelivery.untidy(store);
    begin(delivery);
    bring(
        delivery, RunningDelivery.text("a", "k2", "two"), RunningDelivery.text("a", "k3", "three"));
    assertThat(inbox(store, "k2")).isNotNull();
    assertThat(inbox(store, "k3")).isNotNull();
    await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "2 two", "3 three")));
    delivery.drop();
  }

  /** One that has answered what it did not store, and will not write the key. */
  private static RunningDelivery dying(TestStore store) {
    RunningDelivery delivery = RunningDelivery.untidy(store);
    begin(delivery);
    sayNew(delivery, "k2", "two");
    await().until(() -> delivery.channel.texts("a").contains("2 two"));
    return delivery;
  }

  /** A conversation that is known and at rest. */
  private static void begin(RunningDelivery delivery) {
    delivery.say("a", "k1", "one");
    await().until(() -> delivery.channel.texts("a").equals(List.of("1 one")));
    await()
        .until(
            () ->
                delivery
                    .parts
                    .lanes()
                    .find(FakeChannel.chat("a"))
                    .filter(Lane::isIdle)
                    .isPresent());
  }

  private static void sayNew(RunningDelivery delivery, String key, String words) {
    Receipt receipt = bring(delivery, RunningDelivery.text("a", key, words));
    await().until(() -> receipt.isKeptWithin(Duration.ofSeconds(1)));
  }

  private static Receipt bring(RunningDelivery delivery, IncomingMessage... messages) {
    return delivery.parts.inbox().acceptNew(List.of(messages));
  }

  private static long number(TestStore store, String key) {
    Document entry = inbox(store, key);
    return entry == null ? Long.MAX_VALUE : entry.getLong(Arrival.NUMBER);
  }

  private static @Nullable Document inbox(TestStore store, String key) {
    return store.database().getCollection("inbox").find(new Document("_id", key)).first();
  }

  private static long computed(RunningDelivery delivery, String key) {
    return delivery.handler.computed().stream().filter(key::equals).count();
  }

  /** Does something in the turn of one message, and answers as ever. */
  private static BiFunction<Snapshot, IncomingMessage, @Nullable Turn> on(
      String key, Runnable act) {
    return (_, message) -> {
      if (message.key().equals(key)) {
        act.run();
      }
      return null;
    };
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
