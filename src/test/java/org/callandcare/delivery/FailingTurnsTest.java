package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.callandcare.channel.DeadLetter;
import org.callandcare.channel.DeadLetter.Kind;
import org.callandcare.channel.DeadLettered;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Turn;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** A message that cannot be handled becomes a dead letter; the lane goes on. */
class FailingTurnsTest {

  @StoreTest
  void aTurnThatThrowsIsApologisedForAndKeptAndTheLaneGoesOn(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, message) -> {
            if (CountingHandler.words(message).startsWith("secret")) {
              throw new IllegalStateException("about " + CountingHandler.words(message));
            }
            return null;
          });
      delivery.say("a", "k1", "one");
      delivery.say("a", "k2", "secret words");
      delivery.say("a", "k3", "three");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "sorry", "2 three")));

      List<DeadLetter> letters = delivery.deadLetters().list(0, 10);
      assertThat(letters).hasSize(1);
      DeadLetter letter = letters.getFirst();
      assertThat(letter.kind()).isEqualTo(Kind.INCOMING);
      assertThat(letter.conversation()).isEqualTo(FakeChannel.chat("a"));
      assertThat(letter.reason()).startsWith("IllegalStateException").doesNotContain("secret");
      assertThat(delivery.events).containsExactly(new DeadLettered(letter.id(), letter.reason()));
      assertThat(delivery.counted("delivery.updates", "fate", "dead")).isEqualTo(1);
    }
  }

  @StoreTest
  void staffTryADeadLetterAgainOrDropIt(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, _) -> {
            throw new IllegalStateException();
          });
      delivery.say("a", "k1", "one");
      delivery.say("b", "k2", "two");
      await().until(() -> delivery.deadLetters().count() == 2);
      delivery.handler.does((_, _) -> null);

      String ofA = idOf(delivery, "a");
      assertThat(delivery.deadLetters().retry(ofA)).isTrue();
      assertThat(delivery.deadLetters().retry(ofA)).isFalse();
      await().until(() -> delivery.channel.texts("a").equals(List.of("sorry", "1 one")));
      assertThat(delivery.handler.computed()).filteredOn("k1"::equals).hasSize(2);

      String ofB = idOf(delivery, "b");
      assertThat(delivery.deadLetters().drop(ofB)).isTrue();
      assertThat(delivery.deadLetters().drop(ofB)).isFalse();
      assertThat(delivery.deadLetters().count()).isZero();
    }
  }

  private static String idOf(RunningDelivery delivery, String chat) {
    return delivery.deadLetters().list(0, 10).stream()
        .filter(letter -> FakeChannel.chat(chat).equals(letter.conversation()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @StoreTest
  void whatCouldNotBeReadIsKeptOnceAndCannotBeTriedAgain(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.parts.deadLetters().unreadable("telegram:1:2", "no JSON", "{");
      delivery.parts.deadLetters().unreadable("telegram:1:2", "no JSON", "{");
      List<DeadLetter> letters = delivery.deadLetters().list(0, 10);
      assertThat(letters).hasSize(1);
      assertThat(letters.getFirst().retryable()).isFalse();
      assertThat(delivery.deadLetters().retry(letters.getFirst().id())).isFalse();
      assertThat(delivery.events).hasSize(1);
    }
  }

  @StoreTest
  void aPersonWhoIsForgottenLeavesNoDeadLetter(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.parts.deadLetters().incoming(RunningDelivery.text("a", "k1", "one"), "x");
      delivery.parts.deadLetters().incoming(RunningDelivery.text("b", "k2", "two"), "x");
      delivery.parts.deadLetters().forget(FakeChannel.chat("a"));
      assertThat(delivery.deadLetters().list(0, 10))
          .extracting(DeadLetter::conversation)
          .containsExactly(FakeChannel.chat("b"));
    }
  }

  @StoreTest
  void theStoresAbsenceInsideATurnIsWaitedForAndNoDeadLetter(TestStore store) {
    AtomicInteger failures = new AtomicInteger(3);
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, _) -> {
            if (failures.getAndDecrement() > 0) {
              throw new IllegalStateException(
                  new MongoSocketReadException("gone", new ServerAddress()));
            }
            return null;
          });
      delivery.say("a", "k1", "one");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one")));
      assertThat(delivery.deadLetters().count()).isZero();
      assertThat(delivery.counted("delivery.store.retries")).isGreaterThanOrEqualTo(3);
    }
  }

  @StoreTest
  void aMessageThatWasInHandAtTooManyDeathsIsNotTriedAgain(TestStore store) {
    try (RunningDelivery first = RunningDelivery.on(store)) {
      first.say("a", "k0", "zero");
      await().until(() -> first.channel.shown().size() == 1);
    }
    // Stored by a process that died, and in hand of some more.
    store
        .database()
        .getCollection("inbox")
        .insertMany(
            List.of(
                new Arrival("k1", 1, RunningDelivery.text("a", "k1", "poison"), 0, false)
                    .write(new Instance("dead"))
                    .append(Arrival.TRIES, TurnTaking.MOST_TRIES),
                new Arrival("k2", 2, RunningDelivery.text("a", "k2", "two"), 0, false)
                    .write(new Instance("dead"))));
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      await().until(() -> delivery.channel.texts("a").equals(List.of("sorry", "2 two")));
      assertThat(delivery.handler.computed()).containsExactly("k2");
      assertThat(delivery.deadLetters().list(0, 1).getFirst().reason())
          .contains("died " + TurnTaking.MOST_TRIES + " times");
    }
  }

  /** It may be the apology that kills, so that is not tried for ever either. */
  @StoreTest
  void whoseMessageIsGivenUpHearsSoEvenWhenTheProcessDiesWhileSayingIt(TestStore store) {
    store
        .database()
        .getCollection("inbox")
        .insertMany(
            List.of(
                new Arrival("k1", 1, RunningDelivery.text("a", "k1", "poison"), 0, false)
                    .write(new Instance("dead"))
                    .append(Arrival.TRIES, TurnTaking.MOST_TRIES + 1),
                new Arrival("k2", 2, RunningDelivery.text("b", "k2", "poison"), 0, false)
                    .write(new Instance("dead"))
                    .append(Arrival.TRIES, TurnTaking.MOST_TRIES + 3)));
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      await().until(() -> delivery.channel.texts("a").equals(List.of("sorry")));
      delivery.say("b", "k3", "three");
      await().until(() -> delivery.channel.texts("b").equals(List.of("1 three")));
      assertThat(delivery.deadLetters().count()).isEqualTo(2);
      assertThat(delivery.handler.computed()).containsExactly("k3");
    }
  }

  @StoreTest
  void aMessageThatWasLeftIsCountedBeforeItIsTried(TestStore store) {
    store
        .database()
        .getCollection("inbox")
        .insertOne(
            new Arrival("k1", 1, RunningDelivery.text("a", "k1", "one"), 0, false)
                .write(new Instance("dead")));
    RunningDelivery dying = null;
    for (int died = 0; died < TurnTaking.MOST_TRIES; died++) {
      dying = RunningDelivery.on(store);
      AtomicInteger in = new AtomicInteger();
      dying.handler.does(
          (_, _) -> {
            in.incrementAndGet();
            throw new Patience.Stopped();
          });
      await().until(() -> in.get() == 1);
      dying.drop();
    }
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      await().until(() -> delivery.channel.texts("a").equals(List.of("sorry")));
      assertThat(delivery.deadLetters().count()).isEqualTo(1);
    }
  }

  @StoreTest
  void aTurnLargerThanTheStoreHoldsIsADeadLetter(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.handler.does(
          (_, message) ->
              CountingHandler.words(message).equals("large")
                  ? new Turn("x".repeat(17_000_000), List.<OutgoingMessage>of(), null)
                  : null);
      delivery.say("a", "k1", "large");
      delivery.say("a", "k2", "small");
      await().until(() -> delivery.channel.texts("a").equals(List.of("sorry", "1 small")));
      assertThat(delivery.deadLetters().count()).isEqualTo(1);
    }
  }

  @StoreTest
  void aStoredMessageThatCannotBeReadIsADeadLetterAndTheLaneGoesOn(TestStore store) {
    store
        .database()
        .getCollection("inbox")
        .insertMany(
            List.of(
                new Arrival("k1", 1, RunningDelivery.text("a", "k1", "one"), 0, false)
                    .write(new Instance("dead")),
                new Arrival("k2", 2, RunningDelivery.text("a", "k2", "two"), 0, false)
                    .write(new Instance("dead"))));
    store
        .database()
        .getCollection("inbox")
        .updateOne(Filters.eq("_id", "k1"), Updates.unset("sender"));
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 two")));
      assertThat(delivery.deadLetters().list(0, 1).getFirst().kind()).isEqualTo(Kind.UNREADABLE);
    }
  }

  @StoreTest
  void whatNoHandlerWantsIsDoneWith(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.say("a", "k1", "unwanted");
      delivery.say("a", "k2", "two");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 two")));
      assertThat(delivery.counted("delivery.updates", "fate", "unwanted")).isEqualTo(1);
      assertThat(delivery.deadLetters().count()).isZero();
    }
  }
}
