package org.callandcare.delivery;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.DeadLetterList;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.channel.Sender;
import org.callandcare.store.TestStore;

/** One instance of delivery in a test, with a channel and a handler that do as they are told. */
final class RunningDelivery implements AutoCloseable {

  /** Short, so that a takeover is not waited for. */
  static final Duration LEASE = Duration.ofMillis(900);

  static final int TURNS_AT_ONCE = 8;

  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Duration NOT_IN_THIS_TEST = Duration.ofMinutes(1);

  final FakeChannel channel;
  final CountingHandler handler;
  final List<Object> events = new CopyOnWriteArrayList<>();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Parts parts;
  private final Delivery delivery;
  private final MongoClient client;

  private RunningDelivery(TestStore store, FakeChannel channel, CountingHandler handler) {
    this(store.newClient(), store.databaseName(), channel, handler);
  }

  RunningDelivery(
      MongoClient client, String database, FakeChannel channel, CountingHandler handler) {
    this(client, database, channel, handler, settings(OFTEN, OFTEN));
  }

  private RunningDelivery(
      MongoClient client,
      String database,
      FakeChannel channel,
      CountingHandler handler,
      DeliverySettings settings) {
    this.channel = channel;
    this.handler = handler;
    this.client = client;
    MongoDatabase stored = client.getDatabase(database);
    parts =
        Parts.of(
            new Parts.Surroundings(
                stored,
                new Instance("test/" + UUID.randomUUID()),
                Clock.systemUTC(),
                settings,
                () -> List.of(handler),
                () -> List.of(channel),
                this::heard,
                meters));
    delivery = new Delivery(parts);
  }

  private void heard(Object event) {
    events.add(event);
    if (event instanceof ConversationMoved moved) {
      parts.moves().heard(moved);
    }
  }

  private static DeliverySettings settings(Duration tidying, Duration atOnce) {
    return new DeliverySettings(
        TURNS_AT_ONCE,
        8,
        16,
        1_000,
        atOnce,
        LEASE,
        Duration.ofMillis(10),
        tidying,
        Duration.ofMillis(200),
        Duration.ofHours(48),
        Duration.ofDays(30),
        Duration.ofDays(30),
        Duration.ofDays(30),
        Duration.ofSeconds(60));
  }

  static RunningDelivery on(TestStore store) {
    return on(store, new FakeChannel(), new CountingHandler());
  }

  static RunningDelivery on(TestStore store, FakeChannel channel, CountingHandler handler) {
    RunningDelivery running = new RunningDelivery(store, channel, handler);
    running.delivery.start();
    return running;
  }

  /** One that dies, with {@link #drop}, before it empties what it handled. */
  static RunningDelivery untidy(TestStore store) {
    RunningDelivery running =
        new RunningDelivery(
            store.newClient(),
            store.databaseName(),
            new FakeChannel(),
            new CountingHandler(),
            settings(NOT_IN_THIS_TEST, NOT_IN_THIS_TEST));
    running.delivery.start();
    return running;
  }

  RunningDelivery started() {
    delivery.start();
    return this;
  }

  static IncomingMessage text(String chat, String key, String words) {
    return new IncomingMessage(
        key,
        new ConversationKey(FakeChannel.NAME, chat),
        new Sender("s-" + chat, null, "fr"),
        new Content.Text(words),
        Instant.now());
  }

  void say(String chat, String key, String words) {
    parts.inbox().accept(List.of(text(chat, key, words)));
  }

  static OutgoingMessage notice(String id, String chat, String words, Priority priority) {
    return new OutgoingMessage(
        id, FakeChannel.chat(chat), new Say(null, words, Keyboard.NONE), priority);
  }

  DeadLetterList deadLetters() {
    return new DeadLetterBox(parts.deadLetters(), parts.inbox(), parts.outbox());
  }

  double counted(String name, String... tags) {
    return meters.get(name).tags(tags).counter().count();
  }

  /** As if the leases of all others had ended. */
  void takeEverything(TestStore store) {
    String id = parts.me().id();
    store
        .database()
        .getCollection("leases")
        .updateOne(
            Filters.eq("_id", Roster.ID),
            Updates.combine(
                Updates.pull("members", Filters.ne("id", id)),
                Updates.set("owners", Collections.nCopies(Partitions.COUNT, id)),
                Updates.inc("version", 1L)));
  }

  /** As SIGKILL does it: nothing is finished, marked or given back. */
  void drop() {
    parts.patience().stop();
    parts.clockwork().shutdownNow();
    client.close();
  }

  @Override
  public void close() {
    delivery.stop();
    client.close();
  }
}
