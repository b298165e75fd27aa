package org.callandcare.delivery;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.delivery.TurnWrite.Result;
import org.callandcare.store.GroupCommit;
import org.callandcare.store.NewDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes turns: each a new document, those of many conversations in one round trip. A turn counts
 * as written when the store did not have its version yet and this instance still held the lane when
 * the store had answered: nobody else can have gone on from there. Otherwise the lane is read
 * again. Thread-safe.
 */
final class LaneShelf {

  private static final Logger LOG = LoggerFactory.getLogger(LaneShelf.class);
  private static final int MOST_TURNS = 200;

  /** A lane has one turn at a time, so the order of these does not matter. */
  private static final int AT_ONCE = 3;

  private final MongoCollection<Document> lanes;
  private final LaneReads reads;
  private final Instance me;
  private final IntPredicate held;
  private final Patience patience;
  private final GroupCommit<Signed, Result> turns =
      new GroupCommit<>(MOST_TURNS, AT_ONCE, this::writeAll);

  /** A turn, and who says so. */
  private record Signed(TurnWrite turn, String by) {

    Document document() {
      return turn.document(by);
    }
  }

  /**
   * @param held whether this instance holds a partition, and its lease has not ended
   */
  LaneShelf(
      MongoCollection<Document> lanes,
      LaneReads reads,
      Instance me,
      IntPredicate held,
      Patience patience) {
    this.lanes = lanes;
    this.reads = reads;
    this.me = me;
    this.held = held;
    this.patience = patience;
  }

  /** Writes a turn; returns when it is durable. Waits while the store does not answer. */
  Result write(TurnWrite turn) {
    return turns.submit(new Signed(turn, me.id()));
  }

  /**
   * Writes a turn of a lane that may be another's.
   *
   * @param by what is written in place of this instance
   */
  Result write(TurnWrite turn, String by) {
    return turns.submit(new Signed(turn, by));
  }

  /** Reads a conversation. Waits while the store does not answer. */
  StoredLane read(ConversationKey lane) {
    return reads.read(lane);
  }

  private List<Result> writeAll(List<Signed> together) {
    try {
      return patience.insist(() -> writeOnce(together));
    } catch (MongoException | BsonMaximumSizeExceededException tooLarge) {
      return together.stream().map(this::writeAlone).toList();
    }
  }

  private Result writeAlone(Signed signed) {
    try {
      return patience.insist(() -> writeOnce(List.of(signed))).getFirst();
    } catch (MongoException | BsonMaximumSizeExceededException tooLarge) {
      LOG.error("the store refuses a turn of {} ({})", signed.turn().lane(), tooLarge.getClass());
      return Result.REFUSED;
    }
  }

  private List<Result> writeOnce(List<Signed> together) {
    Set<Integer> known =
        NewDocuments.insert(lanes, together.stream().map(Signed::document).toList());
    List<Signed> doubtful = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      if (known.contains(i) || isDoubtful(together.get(i))) {
        doubtful.add(together.get(i));
      }
    }
    Map<Signed, Result> looked = doubtful.isEmpty() ? Map.of() : look(doubtful);
    return together.stream().map(signed -> looked.getOrDefault(signed, Result.WRITTEN)).toList();
  }

  private boolean isDoubtful(Signed signed) {
    return !signed.by().equals(me.id()) || !held.test(Partitions.of(signed.turn().lane()));
  }

  /** What became of turns, as the lanes say it. */
  private Map<Signed, Result> look(List<Signed> doubtful) {
    List<StoredLane> found =
        reads.readOnce(doubtful.stream().map(signed -> signed.turn().lane()).toList());
    Map<Signed, Result> results = new HashMap<>();
    for (int i = 0; i < doubtful.size(); i++) {
      Signed signed = doubtful.get(i);
      StoredLane lane = found.get(i);
      long version = signed.turn().now().version();
      boolean isLast = lane.standing().version() == version && signed.by().equals(lane.by());
      if (!isLast && version <= lane.folded()) {
        takeBack(signed);
      }
      results.put(signed, isLast ? Result.WRITTEN : Result.OUTDATED);
    }
    return results;
  }

  /** The lane had gone on, and its turns were folded: one more in their midst says nothing. */
  private void takeBack(Signed signed) {
    lanes.deleteOne(
        Filters.and(Filters.eq("_id", signed.turn().id()), Filters.eq(TurnWrite.BY, signed.by())));
  }
}
