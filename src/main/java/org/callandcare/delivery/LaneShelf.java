package org.callandcare.delivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.delivery.Outgoing.Shelf;
import org.callandcare.delivery.TurnWrite.Result;
import org.callandcare.store.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored lanes. Turns of many conversations are written in one round trip, and the marks of
 * what was sent go along with them. Writes never overlap, as two that touch the same lanes in
 * another order would wait for each other. Thread-safe.
 */
final class LaneShelf {

  /** A lane as it was read. */
  record Stored(Standing standing, List<Outgoing> unsent) {
    static final Stored NONE = new Stored(Standing.NEW, List.of());
  }

  private static final Logger LOG = LoggerFactory.getLogger(LaneShelf.class);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final int DUPLICATE_KEY = 11000;
  private static final int MOST_TURNS = 200;
  private static final int MOST_READS = 200;

  private final MongoCollection<Document> lanes;
  private final Instance me;
  private final Patience patience;
  private final SentMarks marks;

  /** One thing to be written. */
  private sealed interface Write {
    record OneTurn(TurnWrite turn) implements Write {}

    /** Whatever marks there are. */
    record Marks() implements Write {}

    /** Take lanes off the index of those with unsent replies, when theirs are sent. */
    record Clearing(Set<Integer> partitions) implements Write {}
  }

  private final GroupCommit<Write, Result> turns = new GroupCommit<>(MOST_TURNS, this::writeAll);
  private final GroupCommit<ConversationKey, Stored> reads =
      new GroupCommit<>(MOST_READS, this::readAll);

  LaneShelf(MongoCollection<Document> lanes, Instance me, Patience patience, SentMarks marks) {
    this.lanes = lanes;
    this.me = me;
    this.patience = patience;
    this.marks = marks;
  }

  /** Writes a turn; returns when it is durable. Waits while the store does not answer. */
  Result write(TurnWrite turn) {
    return turns.submit(new Write.OneTurn(turn));
  }

  /** Writes the marks of sent replies; returns when none is left that was there. */
  void writeMarks() {
    turns.submit(new Write.Marks());
  }

  /** Takes lanes off the index of those with unsent replies, when all of theirs are sent. */
  void clearUnsent(Set<Integer> partitions) {
    turns.submit(new Write.Clearing(partitions));
  }

  /** Reads a lane. Waits while the store does not answer. */
  Stored read(ConversationKey lane) {
    return reads.submit(lane);
  }

  private List<Stored> readAll(List<ConversationKey> keys) {
    Map<String, Stored> found = new HashMap<>();
    patience.insist(
        () -> {
          lanes
              .find(Filters.in("_id", keys.stream().map(ConversationKey::toString).toList()))
              .forEach(lane -> found.put(lane.getString("_id"), stored(lane)));
          return true;
        });
    return keys.stream().map(key -> found.getOrDefault(key.toString(), Stored.NONE)).toList();
  }

  private static Stored stored(Document lane) {
    List<Outgoing> unsent = new ArrayList<>();
    for (Document reply : Values.documents(lane, TurnWrite.REPLIES)) {
      readReply(reply).ifPresent(unsent::add);
    }
    return new Stored(Standing.read(lane), unsent);
  }

  private static Optional<Outgoing> readReply(Document reply) {
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

  private List<Result> writeAll(List<Write> together) {
    List<TurnWrite> turnWrites = new ArrayList<>(together.size());
    Set<Integer> toClear = new HashSet<>();
    for (Write write : together) {
      switch (write) {
        case Write.OneTurn(TurnWrite turn) -> turnWrites.add(turn);
        case Write.Marks() -> {}
        case Write.Clearing(Set<Integer> partitions) -> toClear.addAll(partitions);
      }
    }
    Iterator<Result> results = writeTurns(turnWrites, marks.takeLaneMarks()).iterator();
    if (!toClear.isEmpty()) {
      patience.insist(() -> clear(toClear));
    }
    return together.stream()
        .map(write -> write instanceof Write.OneTurn ? results.next() : Result.WRITTEN)
        .toList();
  }

  private boolean clear(Set<Integer> partitions) {
    lanes.updateMany(
        Filters.and(Filters.in(TurnWrite.UNSENT, partitions), Filters.size(TurnWrite.REPLIES, 0)),
        Updates.combine(Updates.unset(TurnWrite.UNSENT), Updates.unset(TurnWrite.REPLIES)));
    return true;
  }

  private List<Result> writeTurns(List<TurnWrite> together, SentMarks.Batch sent) {
    List<WriteModel<Document>> models = new ArrayList<>(together.size() + 1);
    together.forEach(turn -> models.add(turn.model(me)));
    if (!sent.isEmpty()) {
      models.add(sent.model());
    }
    if (models.isEmpty()) {
      return List.of();
    }
    try {
      return patience.insist(() -> writeOnce(together, models, sent));
    } catch (MongoException | BsonMaximumSizeExceededException tooLarge) {
      marks.putBack(sent);
      return together.stream().map(this::writeAlone).toList();
    }
  }

  private Result writeAlone(TurnWrite turn) {
    try {
      return patience
          .insist(() -> writeOnce(List.of(turn), List.of(turn.model(me)), SentMarks.Batch.NONE))
          .getFirst();
    } catch (MongoException | BsonMaximumSizeExceededException tooLarge) {
      LOG.error("the store refuses a turn of {} ({})", turn.lane(), tooLarge.getClass());
      return Result.REFUSED;
    }
  }

  private List<Result> writeOnce(
      List<TurnWrite> together, List<WriteModel<Document>> models, SentMarks.Batch sent) {
    try {
      BulkWriteResult result = lanes.bulkWrite(models, UNORDERED);
      int reached = result.getMatchedCount() + result.getUpserts().size();
      if (reached == together.size() + sent.lanes().size()) {
        return together.stream().map(_ -> Result.WRITTEN).toList();
      }
    } catch (MongoBulkWriteException e) {
      for (BulkWriteError error : e.getWriteErrors()) {
        if (error.getCode() != DUPLICATE_KEY) {
          throw e;
        }
      }
      if (e.getWriteConcernError() != null) {
        throw e;
      }
    }
    return check(together);
  }

  /** Which turns were written, as the count does not say it. */
  private List<Result> check(List<TurnWrite> together) {
    Map<String, Document> found = new HashMap<>();
    lanes
        .find(Filters.in("_id", together.stream().map(turn -> turn.lane().toString()).toList()))
        .projection(Projections.include(Standing.VERSION, TurnWrite.BY))
        .forEach(lane -> found.put(lane.getString("_id"), lane));
    return together.stream()
        .map(
            turn -> {
              Document lane = found.getOrDefault(turn.lane().toString(), new Document());
              boolean mine =
                  Values.number(lane, Standing.VERSION) == turn.now().version()
                      && me.id().equals(Values.text(lane, TurnWrite.BY));
              return mine ? Result.WRITTEN : Result.OUTDATED;
            })
        .toList();
  }
}
