package org.callandcare.delivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.callandcare.store.NewDocuments;

/**
 * Folds the turns of conversations that have been still for a while into one document each, which
 * says how they stand. The turns go a lease's time later, so that whoever is just reading finds
 * them. Thread-safe.
 */
final class Folding {

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final int MOST = 200;

  /** A conversation that does not come to rest is folded after so many turns. */
  private static final int MOST_TURNS = 64;

  private final MongoCollection<Document> lanes;
  private final Lanes memory;
  private final Ownership ownership;
  private final Instance me;
  private final Clock clock;
  private final Duration still;
  private final Duration grace;
  private final Deque<Superfluous> superfluous = new ArrayDeque<>();

  /** Turns that are folded. */
  private record Superfluous(List<String> ids, Instant since) {}

  /**
   * A lane whose turns are to be folded.
   *
   * @param before the version its document has; 0 when there is none
   * @param now how it stands, and the replies that are not marked as sent
   */
  record Fold(Lane lane, long before, TurnWrite now) {

    WriteModel<Document> model(Instance by) {
      String id = now.lane().toString();
      Document folded = now.folded(by.id()).append("_id", id);
      return before == 0
          ? new InsertOneModel<>(folded)
          : new ReplaceOneModel<>(
              Filters.and(Filters.eq("_id", id), Filters.eq(Standing.VERSION, before)), folded);
    }
  }

  /**
   * @param still how long nobody may have written in a conversation before it is folded
   * @param grace how long folded turns are kept
   */
  Folding(
      MongoCollection<Document> lanes,
      Lanes memory,
      Ownership ownership,
      Instance me,
      Clock clock,
      Duration still,
      Duration grace) {
    this.lanes = lanes;
    this.memory = memory;
    this.ownership = ownership;
    this.me = me;
    this.clock = clock;
    this.still = still;
    this.grace = grace;
  }

  /** Folds what is still, and deletes what was folded some time ago. */
  synchronized boolean foldOnce() {
    Instant since = clock.instant().minus(still);
    List<Lane> awake = memory.awake();
    List<Fold> folds =
        awake.stream()
            .filter(lane -> ownership.owns(lane.partition()))
            .flatMap(lane -> lane.toFold(since, MOST_TURNS).stream())
            .toList();
    for (int from = 0; from < folds.size(); from += MOST) {
      fold(folds.subList(from, Math.min(folds.size(), from + MOST)));
    }
    awake.forEach(this::collect);
    memory.letRest();
    delete();
    return true;
  }

  private void fold(List<Fold> folds) {
    Set<String> folded = write(folds);
    for (Fold fold : folds) {
      if (folded.contains(fold.now().lane().toString())) {
        fold.lane().folded(fold.now());
      }
    }
  }

  /** The lanes whose documents say now what they are to say. */
  private Set<String> write(List<Fold> folds) {
    Set<String> written = new HashSet<>();
    folds.forEach(fold -> written.add(fold.now().lane().toString()));
    try {
      BulkWriteResult result =
          lanes.bulkWrite(folds.stream().map(fold -> fold.model(me)).toList(), UNORDERED);
      if (result.getMatchedCount() + result.getInsertedCount() == folds.size()) {
        return written;
      }
    } catch (MongoBulkWriteException e) {
      if (!NewDocuments.onlyKnown(e)) {
        throw e;
      }
    }
    written.retainAll(asTheySay(folds));
    return written;
  }

  private Set<String> asTheySay(List<Fold> folds) {
    Set<String> same = new HashSet<>();
    List<String> ids = folds.stream().map(fold -> fold.now().lane().toString()).toList();
    List<Document> found =
        lanes
            .find(Filters.in("_id", ids))
            .projection(Projections.include(Standing.VERSION, TurnWrite.BY))
            .into(new ArrayList<>());
    for (Document lane : found) {
      String id = lane.getString("_id");
      for (Fold fold : folds) {
        if (fold.now().lane().toString().equals(id)
            && Values.number(lane, Standing.VERSION) == fold.now().now().version()
            && me.id().equals(Values.text(lane, TurnWrite.BY))) {
          same.add(id);
        }
      }
    }
    return same;
  }

  private void collect(Lane lane) {
    List<String> ids = lane.takeSuperfluous();
    if (!ids.isEmpty()) {
      superfluous.add(new Superfluous(ids, clock.instant()));
    }
  }

  private void delete() {
    Instant before = clock.instant().minus(grace);
    List<String> ids = new ArrayList<>();
    List<Superfluous> taken = new ArrayList<>();
    while (!superfluous.isEmpty() && superfluous.peek().since().isBefore(before)) {
      Superfluous one = superfluous.remove();
      taken.add(one);
      ids.addAll(one.ids());
    }
    if (ids.isEmpty()) {
      return;
    }
    try {
      lanes.deleteMany(Filters.in("_id", ids));
    } catch (RuntimeException e) {
      superfluous.addAll(taken);
      throw e;
    }
  }
}
