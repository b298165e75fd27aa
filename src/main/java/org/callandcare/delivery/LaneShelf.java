package org.callandcare.delivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.delivery.Outgoing.Shelf;
import org.callandcare.delivery.TurnWrite.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored lanes. Turns of many conversations are written in one round trip, and the marks of
 * what was sent go along with them. Thread-safe.
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
  private final GroupCommit<TurnWrite, Result> turns =
      new GroupCommit<>(MOST_TURNS, this::writeAll);
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
    return turns.submit(turn);
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

  private List<Result> writeAll(List<TurnWrite> together) {
    SentMarks.Batch sent = marks.takeLaneMarks();
    List<WriteModel<Document>> models = new ArrayList<>(together.size() + 1);
    together.forEach(turn -> models.add(turn.model(me)));
    if (!sent.isEmpty()) {
      models.add(sent.model());
    }
    try {
      return patience.insist(() -> writeAll(together, models, sent));
    } catch (MongoException | BsonMaximumSizeExceededException tooLarge) {
      return together.stream().map(this::writeAlone).toList();
    }
  }

  private Result writeAlone(TurnWrite turn) {
    try {
      return patience
          .insist(() -> writeAll(List.of(turn), List.of(turn.model(me)), SentMarks.Batch.NONE))
          .getFirst();
    } catch (MongoException | BsonMaximumSizeExceededException tooLarge) {
      LOG.error("the store refuses a turn of {} ({})", turn.lane(), tooLarge.getClass());
      return Result.REFUSED;
    }
  }

  private List<Result> writeAll(
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
