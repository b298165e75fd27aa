package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** The store goes away and comes back: nothing is acknowledged meanwhile, nothing is lost. */
class StoreAwayTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @StoreTest
  void whatIsNotStoredIsNotAcknowledgedAndIsHandledOnceWhenItComesAgain(TestStore store)
      throws IOException {
    try (CutWire wire = wire(store);
        RunningDelivery delivery = through(wire, store)) {
      delivery.say("a", "k1", "one");
      await().until(() -> delivery.channel.texts("a").equals(List.of("1 one")));

      wire.cut();
      assertThatThrownBy(() -> delivery.say("a", "k2", "two")).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(
              () ->
                  delivery
                      .parts
                      .outbox()
                      .enqueue(List.of(RunningDelivery.notice("n", "a", "notice", Priority.ALERT))))
          .isInstanceOf(RuntimeException.class);
      wire.mend();

      await()
          .atMost(LONG)
          .ignoreExceptions()
          .until(
              () -> {
                delivery.say("a", "k2", "two");
                return true;
              });
      await()
          .atMost(LONG)
          .until(() -> delivery.channel.texts("a").equals(List.of("1 one", "2 two")));
      assertThat(delivery.handler.computed()).containsExactly("k1", "k2");
    }
  }

  @StoreTest
  void turnsInHandWaitForTheStoreAndAreNoDeadLetters(TestStore store) throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    try (CutWire wire = wire(store);
        RunningDelivery delivery = through(wire, store)) {
      holdTurns(delivery, go);
      delivery
          .parts
          .inbox()
          .accept(
              IntStream.rangeClosed(1, 20)
                  .mapToObj(i -> RunningDelivery.text("c" + i % 4, "k" + i, "m" + i))
                  .toList());
      await().until(() -> !delivery.handler.computed().isEmpty());
      wire.cut();
      go.countDown();
      await().atMost(LONG).until(() -> delivery.counted("delivery.store.retries") >= 2);
      assertThat(delivery.channel.shown()).isEmpty();
      wire.mend();
      await().atMost(LONG).until(() -> delivery.channel.shown().size() == 20);
      for (int chat = 0; chat < 4; chat++) {
        assertThat(delivery.channel.texts("c" + chat))
            .extracting(text -> text.substring(0, 1))
            .containsExactly("1", "2", "3", "4", "5");
      }
      assertThat(store.database().getCollection("dead_letters").countDocuments()).isZero();
    }
  }

  /** A full disk, in MongoDB's words. */
  @StoreTest
  void aServerThatRefusesWritesIsWaitedFor(TestStore store) throws IOException {
    refused(store, "OutOfDiskSpace", 14031);
  }

  /** A full disk, in the words of a server on PostgreSQL. */
  @StoreTest
  void aFullDiskWithoutACodeOfItsOwnIsWaitedFor(TestStore store) throws IOException {
    refused(store, "could not extend file: No space left on device", 1);
  }

  private static void refused(TestStore store, String words, int code) throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    try (CutWire wire = wire(store);
        RunningDelivery delivery = through(wire, store)) {
      holdTurns(delivery, go);
      delivery.say("a", "k1", "one");
      await().until(() -> delivery.handler.computed().contains("k1"));
      wire.refuseWrites(new Document("ok", 0.0).append("code", code).append("errmsg", words));
      go.countDown();

      assertThatThrownBy(() -> delivery.say("b", "k2", "two")).isInstanceOf(RuntimeException.class);
      await().atMost(LONG).until(() -> delivery.counted("delivery.store.retries") >= 2);
      assertThat(delivery.channel.shown()).isEmpty();

      wire.mend();
      await().atMost(LONG).until(() -> delivery.channel.texts("a").equals(List.of("1 one")));
      delivery.say("b", "k2", "two");
      await().atMost(LONG).until(() -> delivery.channel.texts("b").equals(List.of("1 two")));
      assertThat(store.database().getCollection("dead_letters").countDocuments()).isZero();
    }
  }

  @StoreTest
  void aSlowServerIsWaitedForAndEverybodyIsAnsweredOnceInOrder(TestStore store) throws IOException {
    try (CutWire wire = wire(store);
        RunningDelivery delivery = through(wire, store)) {
      wire.delay(Duration.ofMillis(150));
      IntStream.rangeClosed(1, 20).forEach(i -> delivery.say("c" + i % 4, "k" + i, "m" + i));
      await().atMost(LONG).until(() -> delivery.channel.shown().size() == 20);
      for (int chat = 0; chat < 4; chat++) {
        assertThat(delivery.channel.texts("c" + chat))
            .extracting(text -> text.substring(0, 1))
            .containsExactly("1", "2", "3", "4", "5");
      }
      assertThat(store.database().getCollection("dead_letters").countDocuments()).isZero();
    }
  }

  /** Turns are computed once told to. */
  private static void holdTurns(RunningDelivery delivery, CountDownLatch go) {
    delivery.handler.does(
        (_, _) -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return null;
        });
  }

  private static CutWire wire(TestStore store) throws IOException {
    ServerAddress server =
        new ServerAddress(new ConnectionString(store.uri()).getHosts().getFirst());
    return new CutWire(server.getHost(), server.getPort());
  }

  private static RunningDelivery through(CutWire wire, TestStore store) {
    MongoClient client =
        MongoClients.create(
            "mongodb://"
                + wire.address()
                + "/?directConnection=true&serverSelectionTimeoutMS=500&connectTimeoutMS=500"
                + "&socketTimeoutMS=2000&heartbeatFrequencyMS=500&w=majority");
    return new RunningDelivery(
            client, store.databaseName(), new FakeChannel(), new CountingHandler())
        .started();
  }
}
