package org.callandcare.store;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Updates documents while they have the version that was read; those that come at the same time
 * share a round trip. Of several that read the same version one wins. Each leaves a stamp, as the
 * store tells of many updates only how many found their document. Thread-safe.
 */
public final class VersionedUpdates {

  /** Counts a document's changes. */
  public static final String VERSION = "version";

  private static final String STAMP = "stamp";
  private static final int MOST = 100;
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<Document> collection;
  private final GroupCommit<One, Outcome> together = new GroupCommit<>(MOST, this::updateAll);

  private record One(String id, long before, long stamp, Document fields) {

    WriteModel<Document> model() {
      Document set = new Document(fields).append(VERSION, before + 1).append(STAMP, stamp);
      return new UpdateOneModel<>(
          Filters.and(Filters.eq("_id", id), Filters.eq(VERSION, before)),
          new Document("$set", set));
    }
  }

  /** What became of one. */
  private record Outcome(boolean won, @Nullable RuntimeException failure) {}

  public VersionedUpdates(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /**
   * Sets fields and the next version; returns when that is stored.
   *
   * @param before the version that was read
   * @return false when the document has another version by now, or is gone
   * @throws RuntimeException when the store does not take it; it may be stored then
   */
  public boolean update(String id, long before, Document fields) {
    Outcome outcome =
        together.submit(new One(id, before, ThreadLocalRandom.current().nextLong(), fields));
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    return outcome.won();
  }

  /** Of several for one document the first goes with the others, the rest afterwards. */
  private List<Outcome> updateAll(List<One> all) {
    Map<Long, Outcome> byStamp = new HashMap<>();
    List<One> left = all;
    while (!left.isEmpty()) {
      Map<String, One> now = new LinkedHashMap<>();
      List<One> later = new ArrayList<>();
      for (One one : left) {
        if (now.putIfAbsent(one.id(), one) != null) {
          later.add(one);
        }
      }
      updateEach(List.copyOf(now.values()), byStamp);
      left = later;
    }
    return all.stream().map(one -> byStamp.get(one.stamp())).toList();
  }

  private void updateEach(List<One> documents, Map<Long, Outcome> byStamp) {
    try {
      Set<Long> won = won(documents);
      documents.forEach(
          one -> byStamp.put(one.stamp(), new Outcome(won.contains(one.stamp()), null)));
    } catch (RuntimeException e) {
      // Nobody fails with somebody else's document. What was stored nevertheless has its stamp.
      if (documents.size() == 1 || Outage.is(e)) {
        documents.forEach(one -> byStamp.put(one.stamp(), new Outcome(false, e)));
      } else {
        documents.forEach(one -> updateEach(List.of(one), byStamp));
      }
    }
  }

  /** The stamps of those that are stored. */
  private Set<Long> won(List<One> documents) {
    BulkWriteResult result =
        collection.bulkWrite(documents.stream().map(One::model).toList(), UNORDERED);
    Set<Long> stamps = documents.stream().map(One::stamp).collect(Collectors.toSet());
    if (result.getMatchedCount() < documents.size()) {
      Set<Long> stored = new HashSet<>();
      collection
          .find(Filters.in("_id", documents.stream().map(One::id).toList()))
          .projection(Projections.include(STAMP))
          .forEach(found -> stored.add(found.get(STAMP, 0L)));
      stamps.retainAll(stored);
    }
    return stamps;
  }
}
