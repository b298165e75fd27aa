package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Turn;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** Turns are written one by one, and become one document for each conversation that is still. */
class FoldingTest {

  @StoreTest
  void aConversationAtRestIsLookedAfterNoMoreUntilSomebodyWrites(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      delivery.say("a", "k1", "one");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one")));
      await().until(() -> delivery.parts.lanes().awake().isEmpty());
      assertThat(delivery.parts.lanes().find(FakeChannel.chat("a"))).isPresent();
      onlyDocument(store);

      CountDownLatch go = new CountDownLatch(1);
      delivery.handler.does(
          (_, _) -> {
            waitFor(go);
            return null;
          });
      delivery.say("a", "k2", "two");
      assertThat(delivery.parts.lanes().awake()).hasSize(1);
      assertThat(delivery.parts.lanes().oldest()).isNotNull();
      go.countDown();
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one", "2 two")));
      await().until(() -> delivery.parts.lanes().awake().isEmpty());
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @StoreTest
  void theTurnsOfAConversationThatIsStillBecomeOneDocument(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      say(delivery, 1, 5);
      Document lane = onlyDocument(store);
      assertThat(lane)
          .containsEntry("_id", FakeChannel.chat("a").toString())
          .containsEntry("version", 5L)
          .doesNotContainKeys("unsent", "replies", "handled", "lane");
      say(delivery, 6, 7);
      assertThat(onlyDocument(store)).containsEntry("version", 7L);
      assertThat(delivery.channel.texts("a")).containsExactlyElementsOf(answers(7));
    }
  }

  @StoreTest
  void whatIsNotFoldedIsFoundByTheNextInstanceAndFoldedByIt(TestStore store) {
    RunningDelivery first = RunningDelivery.on(store);
    IntStream.rangeClosed(1, 6)
        .forEach(
            i -> {
              first.say("a", "k" + i, "m" + i);
              await().until(() -> first.channel.texts("a").size() == i);
            });
    await().until(() -> sent(store).countDocuments() == 6);
    first.drop();

    try (RunningDelivery second = RunningDelivery.on(store)) {
      assertThat(onlyDocument(store)).containsEntry("version", 6L);
      second.say("a", "k7", "m7");
      await().until(() -> second.channel.texts("a").equals(List.of("7 m7")));
    }
  }

  @StoreTest
  void turnsThatWereFoldedAndNotDeletedDoNotCountAndGo(TestStore store) {
    try (RunningDelivery first = RunningDelivery.on(store)) {
      say(first, 1, 3);
      onlyDocument(store);
    }
    lanes(store).insertOne(turn(2, "state of a turn that is over"));

    try (RunningDelivery second = RunningDelivery.on(store)) {
      second.say("a", "k4", "m4");
      await().until(() -> second.channel.texts("a").equals(List.of("4 m4")));
      assertThat(onlyDocument(store)).containsEntry("version", 4L);
    }
  }

  @StoreTest
  void whoSleptWhileOthersWentOnAndFoldedWritesAndSaysNothing(TestStore store) {
    RunningDelivery sleeper = RunningDelivery.on(store);
    CountDownLatch thaw = new CountDownLatch(1);
    sleeper.handler.does(
        (_, message) -> {
          awaitThaw(thaw);
          return new Turn(
              "asleep",
              List.of(OutgoingMessage.answer("late", message.conversation(), "late")),
              null);
        });
    sleeper.say("a", "k1", "m1");
    await().until(() -> sleeper.handler.computed().size() == 1);
    try (RunningDelivery other =
        RunningDelivery.on(store, sleeper.channel, new CountingHandler())) {
      await().until(() -> other.parts.ownership().isValid());
      other.takeEverything(store);
      await().until(() -> other.channel.texts("a").equals(List.of("1 m1")));
      say(other, 2, 3);
      Document before = onlyDocument(store);
      thaw.countDown();
      say(other, 4, 4);
      assertThat(onlyDocument(store))
          .containsEntry("version", 4L)
          .containsEntry("by", before.get("by"));
      assertThat(other.channel.texts("a")).containsExactlyElementsOf(answers(4));
    } finally {
      sleeper.close();
    }
  }

  @StoreTest
  void aConversationThatNeverRestsIsFoldedNowAndThen(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      List<IncomingMessage> storm = new ArrayList<>();
      for (int i = 1; i <= 1_200; i++) {
        storm.add(RunningDelivery.text("a", "k" + i, "m" + i));
      }
      delivery.parts.inbox().accept(storm);
      await().until(() -> lanes(store).countDocuments(Filters.exists("lane", false)) == 1);
      await().until(() -> delivery.channel.texts("a").size() == 1_200);
      assertThat(delivery.channel.texts("a")).containsExactlyElementsOf(answers(1_200));
    }
  }

  @StoreTest
  void nothingIsLeftUnderTheKeyOfAConversationThatMovedButWhereItWent(TestStore store) {
    try (RunningDelivery delivery = RunningDelivery.on(store)) {
      say(delivery, 1, 2);
      delivery
          .parts
          .moves()
          .heard(new ConversationMoved(FakeChannel.chat("a"), FakeChannel.chat("b")));
      delivery.say("b", "k3", "m3");
      await().until(() -> delivery.channel.texts("b").equals(List.of("3 m3")));
      await().until(() -> lanes(store).countDocuments() == 2);
      assertThat(lanes(store).find(Filters.eq("_id", FakeChannel.chat("a").toString())).first())
          .containsEntry("moved", FakeChannel.chat("b").toString())
          .doesNotContainKeys("state", "replies", "unsent");
    }
  }

  private static void say(RunningDelivery delivery, int from, int to) {
    for (int i = from; i <= to; i++) {
      int said = i;
      delivery.say("a", "k" + i, "m" + i);
      await().until(() -> delivery.channel.texts("a").size() == said);
    }
  }

  private static List<String> answers(int to) {
    return IntStream.rangeClosed(1, to).mapToObj(i -> i + " m" + i).toList();
  }

  private static Document turn(long version, String state) {
    String lane = FakeChannel.chat("a").toString();
    int partition = Partitions.of(FakeChannel.chat("a"));
    return new Document("_id", lane + "#" + version)
        .append("lane", lane)
        .append("version", version)
        .append("by", "somebody")
        .append("partition", partition)
        .append("unsent", partition)
        .append("state", state);
  }

  /** The only document, once there is only one that wants nothing more. */
  private static Document onlyDocument(TestStore store) {
    await()
        .until(
            () ->
                lanes(store).countDocuments() == 1
                    && lanes(store).countDocuments(Filters.exists("unsent")) == 0);
    Document only = lanes(store).find().first();
    assertThat(only).isNotNull();
    return only;
  }

  private static MongoCollection<Document> lanes(TestStore store) {
    return store.database().getCollection("lanes");
  }

  private static MongoCollection<Document> sent(TestStore store) {
    return store.database().getCollection("sent_messages");
  }

  private static void awaitThaw(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
