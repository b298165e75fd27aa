package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.Keyboard;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.OutgoingMessage.Edit;
import org.callandcare.channel.OutgoingMessage.Say;
import org.callandcare.store.NewDocuments;

/**
 * What was sent: a document for each reply, which marks it as sent; and the channels' references,
 * so that messages can be edited: those with an inline keyboard, and everything that was edited
 * once. A reference that a crash kept from being stored turns a later edit into a new message.
 * Thread-safe.
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
        if (!recent(edit.target()).equals(Optional.of(ref))) {
          remember(edit.target(), ref);
        }
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
                .map(found -> Values.text(found, REF)));
  }

  private synchronized Map<String, String> takeUnwritten() {
    Map<String, String> taken = unwritten;
    unwritten = new LinkedHashMap<>();
    return taken;
  }

  private synchronized void putBack(Map<String, String> taken) {
    taken.forEach(unwritten::putIfAbsent);
  }

  /**
   * Writes marks of replies, and the references there are, once.
   *
   * @throws RuntimeException when the store does not take them; the references are kept then
   */
  boolean write(List<String> replies) {
    Map<String, String> taken = takeUnwritten();
    try {
      store(replies, taken);
      return true;
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
  }

  private void store(List<String> replies, Map<String, String> references) {
    Set<String> ids = new LinkedHashSet<>(replies);
    ids.addAll(references.keySet());
    if (ids.isEmpty()) {
      return;
    }
    Date now = Date.from(clock.instant());
    List<Document> documents = new ArrayList<>(ids.size());
    for (String id : ids) {
      Document document = new Document("_id", id).append(AT, now);
      Values.put(document, REF, references.get(id));
      documents.add(document);
    }
    List<WriteModel<Document>> changed =
        NewDocuments.insert(sent, documents).stream()
            .map(documents::get)
            .filter(known -> known.containsKey(REF))
            .<WriteModel<Document>>map(SentRefs::replacement)
            .toList();
    if (!changed.isEmpty()) {
      sent.bulkWrite(changed, new BulkWriteOptions().ordered(false));
    }
  }

  private static WriteModel<Document> replacement(Document document) {
    return new ReplaceOneModel<>(Filters.eq("_id", document.get("_id")), document);
  }
}
