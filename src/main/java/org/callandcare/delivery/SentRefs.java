package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Say;

/**
 * The channels' references of what was sent, so that it can be edited: of messages with an inline
 * keyboard, and of everything that was edited once. A reference that a crash kept from being stored
 * turns a later edit into a new message. Thread-safe.
 */
final class SentRefs {

  static final String REF = "ref";
  static final String AT = "at";
  private static final int REMEMBERED = 5_000;

  private final MongoCollection<Document> sent;
  private final Clock clock;
  private final Patience patience;
  private Map<String, String> unwritten = new LinkedHashMap<>();
  private final Map<String, String> recent = new LinkedHashMap<>();

  SentRefs(MongoCollection<Document> sent, Clock clock, Patience patience) {
    this.sent = sent;
    this.clock = clock;
    this.patience = patience;
  }

  /** A message was shown under a reference. */
  void shown(OutgoingMessage message, String ref) {
    switch (message.body()) {
      case Say say when say.keyboard() instanceof Keyboard.Inline -> remember(message.id(), ref);
      case Edit edit -> {
        remember(edit.target(), ref);
        remember(message.id(), ref);
      }
      default -> {}
    }
  }

  private synchronized void remember(String id, String ref) {
    unwritten.put(id, ref);
    recent.put(id, ref);
    if (recent.size() > REMEMBERED) {
      recent.remove(recent.keySet().iterator().next());
    }
  }

  private synchronized Optional<String> recent(String id) {
    return Optional.ofNullable(recent.get(id));
  }

  /** The reference of a message; empty when it is not known (any more). */
  Optional<String> find(String id) {
    Optional<String> recent = recent(id);
    if (recent.isPresent()) {
      return recent;
    }
    return patience.insist(
        () ->
            Optional.ofNullable(sent.find(Filters.eq("_id", id)).first())
                .map(found -> Values.required(found, REF)));
  }

  private synchronized Map<String, String> takeUnwritten() {
    Map<String, String> taken = unwritten;
    unwritten = new LinkedHashMap<>();
    return taken;
  }

  private synchronized void putBack(Map<String, String> taken) {
    taken.forEach(unwritten::putIfAbsent);
  }

  /** Writes the references there are, once. */
  boolean writeOnce() {
    Map<String, String> taken = takeUnwritten();
    if (taken.isEmpty()) {
      return true;
    }
    Date now = Date.from(clock.instant());
    List<WriteModel<Document>> models =
        taken.entrySet().stream()
            .<WriteModel<Document>>map(
                entry ->
                    new ReplaceOneModel<>(
                        Filters.eq("_id", entry.getKey()),
                        new Document("_id", entry.getKey())
                            .append(REF, entry.getValue())
                            .append(AT, now),
                        new ReplaceOptions().upsert(true)))
            .toList();
    try {
      sent.bulkWrite(models, new BulkWriteOptions().ordered(false));
      return true;
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
  }
}
