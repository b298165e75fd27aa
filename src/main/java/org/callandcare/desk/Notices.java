package org.callandcare.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Sender;
import org.callandcare.hours.QuietHours;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What people are told without having asked. In quiet hours it waits in {@code desk_notices} until
 * they end. Idempotent by id, whenever it is told. Thread-safe.
 */
class Notices {

  /** The signal whose argument {@code text} is said as it is, whatever is being talked about. */
  static final String SAY = "desk-say";

  private static final String COLLECTION = "desk_notices";
  private static final int AT_ONCE = 200;
  private static final Duration BUSY = Duration.ofMinutes(10);

  private final MongoOperations mongo;
  private final Inbox inbox;
  private final QuietHours quiet;
  private final Predicate<ConversationKey> busy;
  private final Clock clock;

  /**
   * One that waits.
   *
   * @param text what is said; null for a signal
   * @param signal what the conversation is told; null for a text
   */
  private record Waiting(
      String id,
      String to,
      @Nullable String text,
      @Nullable String signal,
      Map<String, String> arguments,
      Instant dueAt) {
    @Override
    public String toString() {
      return "Waiting[" + id + "]";
    }
  }

  /**
   * @param busy tells whether a person of the desk has a conversation now: questions wait meanwhile
   */
  Notices(
      MongoOperations mongo,
      Inbox inbox,
      QuietHours quiet,
      Predicate<ConversationKey> busy,
      Clock clock) {
    this.mongo = mongo;
    this.inbox = inbox;
    this.quiet = quiet;
    this.busy = busy;
    this.clock = clock;
  }

  void prepare() {
    mongo.indexOps(COLLECTION).createIndex(new Index("dueAt", Sort.Direction.ASC));
  }

  /**
   * Says something. It goes through the conversation's own lane, so that it never comes before the
   * answer it follows from.
   */
  void say(String id, ConversationKey to, String text) {
    send(new Waiting(id, to.toString(), text, null, Map.of(), due()));
  }

  /** Begins a dialogue that asks something. */
  void signal(String id, ConversationKey to, String name, Map<String, String> arguments) {
    Instant due = busy.test(to) ? clock.instant().plus(BUSY) : due();
    send(new Waiting(id, to.toString(), null, name, arguments, due));
  }

  /** The same at a given time, whatever the hour. */
  void signalAt(
      String id, ConversationKey to, String name, Map<String, String> arguments, Instant dueAt) {
    send(new Waiting(id, to.toString(), null, name, arguments, dueAt));
  }

  /** Tells a conversation at once: what it waits for, at any hour. */
  void signalNow(String id, ConversationKey to, String name, Map<String, String> arguments) {
    inbox.accept(
        List.of(
            new IncomingMessage(
                id,
                to,
                new Sender(to.chat(), null, null),
                new Content.Signal(name, arguments),
                clock.instant())));
  }

  /** Tells what waited for the end of quiet hours. */
  void sendDue() {
    Instant now = clock.instant();
    mongo
        .find(
            query(where("dueAt").lte(now)).with(Sort.by("dueAt")).limit(AT_ONCE),
            Waiting.class,
            COLLECTION)
        .forEach(this::sendDue);
  }

  private void sendDue(Waiting notice) {
    if (notice.signal() != null && busy.test(ConversationKey.parse(notice.to()))) {
      mongo.updateFirst(
          query(where("_id").is(notice.id())),
          new Update().set("dueAt", clock.instant().plus(BUSY)),
          COLLECTION);
      return;
    }
    deliver(notice);
    mongo.remove(query(where("_id").is(notice.id())), COLLECTION);
  }

  /** Forgets what waits for somebody. */
  void forget(ConversationKey person) {
    mongo.remove(query(where("to").is(person.toString())), COLLECTION);
  }

  /** When what is told now goes out. */
  Instant due() {
    return quiet.notBefore(clock.instant());
  }

  private void send(Waiting notice) {
    if (notice.dueAt().isAfter(clock.instant())) {
      mongo.save(notice, COLLECTION);
    } else {
      deliver(notice);
    }
  }

  private void deliver(Waiting notice) {
    ConversationKey to = ConversationKey.parse(notice.to());
    if (notice.signal() != null) {
      signalNow(notice.id(), to, notice.signal(), notice.arguments());
    } else if (notice.text() != null) {
      signalNow(notice.id(), to, SAY, Map.of("text", notice.text()));
    }
  }
}
