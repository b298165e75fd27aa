package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.ConversationUnreachable;
import org.callandcare.channel.DeadLetter;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.SendOutcome;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What leaves: in order, once, by priority, and whatever the channel answers. */
class OutwardTest {

  private static final Keyboard BUTTON =
      new Keyboard.Inline(List.of(List.of(new Button("take", "t"))));

  @StoreTest
  void noticesOfAConversationLeaveInTheirOrderAndOnce(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      List<OutgoingMessage> notices =
          IntStream.range(0, 30)
              .mapToObj(i -> RunningDelivery.notice("n" + i, "c" + i % 3, "t" + i, Priority.ALERT))
              .toList();
      delivery.parts.outbox().enqueue(notices.subList(0, 20));
      delivery.parts.outbox().enqueue(notices);
      await().until(() -> delivery.channel.shown().size() == 30);
      for (int chat = 0; chat < 3; chat++) {
        int first = chat;
        assertThat(delivery.channel.texts("c" + chat))
            .containsExactlyElementsOf(
                IntStream.range(0, 10).mapToObj(i -> "t" + (first + 3 * i)).toList());
      }
    }
  }

  @StoreTest
  void aPauseHoldsThatChatOnly(TestStore store) {
    AtomicInteger refusals = new AtomicInteger(2);
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.channel.does(
          message ->
              message.to().chat().equals("slow") && refusals.getAndDecrement() > 0
                  ? FakeChannel.retry(Duration.ofMillis(400))
                  : null);
      delivery.say("slow", "k1", "one");
      delivery.say("slow", "k2", "two");
      delivery.say("quick", "k3", "three");
      await().until(() -> delivery.channel.shown().size() == 3);
      assertThat(delivery.channel.texts()).containsExactly("1 three", "1 one", "2 two");
    }
  }

  @StoreTest
  void aPauseForEveryoneHoldsTheChannelAndAnswersThenGoFirst(TestStore store) {
    CountDownLatch told = new CountDownLatch(1);
    AtomicInteger refusals = new AtomicInteger(1);
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.channel.does(
          _ -> {
            if (refusals.getAndDecrement() > 0) {
              told.countDown();
              return new SendOutcome.Retry(Duration.ofMillis(1200), true, "all");
            }
            return null;
          });
      delivery
          .parts
          .outbox()
          .enqueue(List.of(RunningDelivery.notice("n1", "x", "digest", Priority.DIGEST)));
      await().until(() -> told.getCount() == 0);
      delivery
          .parts
          .outbox()
          .enqueue(List.of(RunningDelivery.notice("n2", "x", "alert", Priority.ALERT)));
      delivery.say("x", "k1", "one");
      await().until(() -> delivery.channel.shown().size() == 3);
      assertThat(delivery.channel.texts()).containsExactly("1 one", "alert", "digest");
    }
  }

  @StoreTest
  void anEditFindsItsMessageEvenInTheNextInstance(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery
          .parts
          .outbox()
          .enqueue(
              List.of(
                  alert("n1", new Say(null, "alert", BUTTON)),
                  alert("n2", new Edit("n1", null, "taken", BUTTON))));
      await()
          .until(
              () ->
                  delivery.channel.texts("staff").equals(List.of("alert", "[edit ref-n1] taken")));
    }
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery
          .parts
          .outbox()
          .enqueue(
              List.of(
                  alert("n3", new Edit("n1", null, "done", Keyboard.NONE)),
                  alert("n4", new Edit("never", null, "new", Keyboard.NONE))));
      await()
          .until(
              () ->
                  delivery
                      .channel
                      .texts("staff")
                      .equals(List.of("[edit ref-n1] done", "[edit null] new")));
    }
  }

  private static OutgoingMessage alert(String id, OutgoingMessage.Body body) {
    return new OutgoingMessage(id, FakeChannel.chat("staff"), body, Priority.ALERT);
  }

  @StoreTest
  void whoCannotBeReachedIsToldOfOnceAndSentNothingUntilTheyWrite(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.channel.does(_ -> new SendOutcome.Unreachable("blocked"));
      delivery.say("a", "k1", "one");
      await()
          .until(
              () -> delivery.events.contains(new ConversationUnreachable(FakeChannel.chat("a"))));
      delivery.channel.does(_ -> null);
      delivery
          .parts
          .outbox()
          .enqueue(List.of(RunningDelivery.notice("n1", "a", "notice", Priority.ALERT)));
      await()
          .until(
              () ->
                  store
                          .database()
                          .getCollection("outbox")
                          .countDocuments(com.mongodb.client.model.Filters.exists("body"))
                      == 0);
      assertThat(delivery.channel.shown()).isEmpty();

      delivery.say("a", "k2", "two");
      await().until(() -> delivery.channel.texts("a").equals(List.of("2 two")));
      assertThat(delivery.events).hasSize(1);
    }
  }

  @StoreTest
  void somebodyWhoBlocksTheBotIsUnreachable(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      IncomingMessage blocked =
          new IncomingMessage(
              "k1",
              FakeChannel.chat("a"),
              new org.callandcare.channel.Sender("a", null, null),
              new Content.Membership(Content.Membership.Change.BLOCKED),
              java.time.Instant.now());
      delivery.parts.inbox().accept(List.of(blocked));
      await()
          .until(
              () ->
                  delivery.events.equals(
                      List.of(new ConversationUnreachable(FakeChannel.chat("a")))));
      assertThat(delivery.channel.asked("k1:answer")).isZero();
    }
  }

  @StoreTest
  void aMoveRewritesTheKeyAndSendsAgain(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.say("old", "k1", "one");
      await().until(() -> delivery.channel.shown().size() == 1);
      delivery.channel.does(
          message ->
              message.to().chat().equals("old")
                  ? new SendOutcome.Moved(FakeChannel.chat("new"))
                  : null);
      delivery
          .parts
          .outbox()
          .enqueue(List.of(RunningDelivery.notice("n1", "old", "notice", Priority.ALERT)));
      await().until(() -> delivery.channel.texts("new").contains("notice"));
      assertThat(delivery.events)
          .containsExactly(new ConversationMoved(FakeChannel.chat("old"), FakeChannel.chat("new")));

      delivery.say("new", "k2", "two");
      await().until(() -> delivery.channel.texts("new").contains("2 two"));
      delivery.say("old", "k3", "three");
      await().until(() -> delivery.channel.texts("new").contains("3 three"));
      delivery
          .parts
          .outbox()
          .enqueue(List.of(RunningDelivery.notice("n2", "old", "late", Priority.ALERT)));
      await().until(() -> delivery.channel.texts("new").contains("late"));
    }
  }

  @StoreTest
  void anAnswerToAChatThatMovedMeanwhileArrivesInTheNewOne(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.channel.does(
          message ->
              message.to().chat().equals("old")
                  ? new SendOutcome.Moved(FakeChannel.chat("new"))
                  : null);
      delivery.say("old", "k1", "one");
      await().until(() -> delivery.channel.texts("new").equals(List.of("1 one")));
    }
  }

  @StoreTest
  void whatTheChannelRefusesForGoodIsADeadLetterAndTheNextGoes(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.channel.does(
          message -> message.id().equals("n1") ? new SendOutcome.Rejected("too odd") : null);
      delivery
          .parts
          .outbox()
          .enqueue(
              List.of(
                  RunningDelivery.notice("n1", "a", "odd", Priority.ALERT),
                  RunningDelivery.notice("n2", "a", "even", Priority.ALERT)));
      await().until(() -> delivery.channel.texts("a").equals(List.of("even")));
      DeadLetter letter = delivery.deadLetters().list(0, 1).getFirst();
      assertThat(letter.reason()).isEqualTo("too odd");

      delivery.channel.does(_ -> null);
      assertThat(delivery.deadLetters().retry(letter.id())).isTrue();
      await().until(() -> delivery.channel.texts("a").equals(List.of("even", "odd")));
    }
  }

  @StoreTest
  void aChannelThatThrowsIsTriedAgainAndOthersAreNotKeptWaiting(TestStore store) {
    AtomicInteger bugs = new AtomicInteger(1);
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.channel.does(
          message -> {
            if (message.to().chat().equals("a") && bugs.getAndDecrement() > 0) {
              throw new IllegalStateException();
            }
            return null;
          });
      delivery.say("a", "k1", "one");
      delivery.say("b", "k2", "two");
      await().until(() -> delivery.channel.shown().size() == 2);
      assertThat(delivery.channel.texts()).containsExactly("1 two", "1 one");
    }
  }

  @StoreTest
  void aMessageForAChannelThatIsNotThereIsADeadLetter(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery
          .parts
          .outbox()
          .enqueue(
              List.of(
                  OutgoingMessage.answer(
                      "n1", new org.callandcare.channel.ConversationKey("pigeon", "p"), "coo")));
      await().until(() -> delivery.deadLetters().count() == 1);
    }
  }

  @StoreTest
  void aStormOfOnePersonDoesNotKeepOthersWaiting(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      List<IncomingMessage> storm = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        storm.add(RunningDelivery.text("storm", "s" + i, "s"));
      }
      delivery.parts.inbox().accept(storm);
      delivery.say("calm", "k1", "one");
      await().until(() -> delivery.channel.texts("calm").equals(List.of("1 one")));
      assertThat(delivery.channel.texts("storm").size()).isLessThan(1_000);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> delivery.channel.texts("storm").size() == 2_000);
      assertThat(delivery.channel.texts("storm"))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 2_000).mapToObj(i -> i + " s").toList());
    }
  }
}
