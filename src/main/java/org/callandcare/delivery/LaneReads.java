package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.delivery.Outgoing.Shelf;
import org.callandcare.store.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads conversations: each from its lane's document and the turns written since that was, up to
 * the first that is missing. What a turn says counts only above the document's version: an older
 * one was folded, or comes from an instance that slept. Thread-safe.
 */
final class LaneReads {

  private static final Logger LOG = LoggerFactory.getLogger(LaneReads.class);
  private static final int MOST = 200;

  private final MongoCollection<Document> lanes;
  private final MongoCollection<Document> sent;
  private final Patience patience;
  private final GroupCommit<ConversationKey, StoredLane> together =
      new GroupCommit<>(MOST, this::readAll);

  LaneReads(MongoCollection<Document> lanes, MongoCollection<Document> sent, Patience patience) {
    this.lanes = lanes;
    this.sent = sent;
    this.patience = patience;
  }

  /** Reads a conversation. Waits while the store does not answer. */
  StoredLane read(ConversationKey lane) {
    return together.submit(lane);
  }

  private List<StoredLane> readAll(List<ConversationKey> keys) {
    return patience.insist(() -> readOnce(keys));
  }

  /**
   * Reads conversations once.
   *
   * @throws RuntimeException when the store does not answer
   */
  List<StoredLane> readOnce(List<ConversationKey> keys) {
    Map<ConversationKey, Reading> readings = new LinkedHashMap<>();
    keys.forEach(key -> readings.computeIfAbsent(key, Reading::new));
    List<Reading> left = List.copyOf(readings.values());
    while (!left.isEmpty()) {
      Map<String, Document> found = new HashMap<>();
      List<String> ids = left.stream().flatMap(reading -> reading.next().stream()).toList();
      lanes.find(Filters.in("_id", ids)).forEach(one -> found.put(one.getString("_id"), one));
      left.forEach(reading -> reading.take(found));
      left = left.stream().filter(reading -> !reading.isComplete()).toList();
    }
    Set<String> marked = marked(readings.values().stream().toList());
    return keys.stream().map(key -> readings.get(key)).map(found -> found.stored(marked)).toList();
  }

  /** Which of the stored replies are marked as sent. */
  private Set<String> marked(List<Reading> readings) {
    List<String> ids =
        readings.stream().flatMap(reading -> reading.replies().stream()).map(Outgoing::id).toList();
    Set<String> marked = new HashSet<>();
    if (!ids.isEmpty()) {
      sent.find(Filters.in("_id", ids))
          .projection(Projections.include("_id"))
          .forEach(mark -> marked.add(mark.getString("_id")));
    }
    return marked;
  }

  /** One conversation, while it is being read. */
  private static final class Reading {
    private static final int FEW = 2;
    private static final int MOST_AT_ONCE = 64;

    private final ConversationKey key;
    private final List<Document> documents = new ArrayList<>();
    private long folded;
    private boolean open;
    private long last;
    private long asked;
    private int step = FEW;

    Reading(ConversationKey key) {
      this.key = key;
    }

    /** The ids to be looked for next. */
    List<String> next() {
      List<String> ids = new ArrayList<>();
      if (asked == 0) {
        ids.add(key.toString());
      }
      asked = last + step;
      step = Math.min(2 * step, MOST_AT_ONCE);
      for (long version = last + 1; version <= asked; version++) {
        ids.add(TurnWrite.id(key, version));
      }
      return ids;
    }

    void take(Map<String, Document> found) {
      Document lane = found.get(key.toString());
      if (lane != null) {
        documents.add(lane);
        folded = Values.number(lane, Standing.VERSION);
        open = lane.get(TurnWrite.UNSENT) != null;
        last = folded;
      }
      Document turn = found.get(TurnWrite.id(key, last + 1));
      while (turn != null) {
        documents.add(turn);
        last++;
        turn = found.get(TurnWrite.id(key, last + 1));
      }
    }

    /** Whether the turn after the last one was looked for. */
    boolean isComplete() {
      return last < asked;
    }

    List<Outgoing> replies() {
      return documents.stream()
          .flatMap(one -> Values.documents(one, TurnWrite.REPLIES).stream())
          .flatMap(reply -> read(reply).stream())
          .toList();
    }

    StoredLane stored(Set<String> marked) {
      if (documents.isEmpty()) {
        return StoredLane.NONE;
      }
      Document newest = documents.getLast();
      Standing standing = Standing.read(newest);
      List<Outgoing> unsent =
          standing.movedTo() != null
              ? List.of()
              : replies().stream().filter(reply -> !marked.contains(reply.id())).toList();
      return new StoredLane(standing, Values.text(newest, TurnWrite.BY), folded, open, unsent);
    }

    private static Optional<Outgoing> read(Document reply) {
      try {
        var message = OutgoingForm.read(reply);
        return Optional.of(
            new Outgoing(
                Shelf.LANE, message.id(), 0, message, Values.instant(reply, TurnWrite.ASKED)));
      } catch (StoredFormUnknown | IllegalArgumentException e) {
        LOG.error("a stored reply cannot be read, so it is not sent: {}", e.getMessage());
        return Optional.empty();
      }
    }
  }
}
