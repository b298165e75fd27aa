package org.callandcare.records;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The B-trees that queries go by. None is needed for correctness, so they are made beside the work,
 * and again until it succeeds.
 */
final class RecordsIndexes {

  private final MongoDatabase database;
  private final AtomicBoolean made = new AtomicBoolean();

  RecordsIndexes(MongoDatabase database) {
    this.database = database;
  }

  void make() {
    if (made.get()) {
      return;
    }
    ascending(
        DossierStore.COLLECTION,
        List.of("party"),
        List.of("side", "status", "filedAt"),
        List.of("side", "openTypes", "filedAt"),
        List.of("toMatch", "side", "changedAt"),
        List.of("unsettled"),
        List.of("words"));
    ascending(
        AllocationStore.COLLECTION,
        List.of("need"),
        List.of("offer"),
        List.of("origin"),
        List.of("state", "until"),
        List.of("state", "settled", "changedAt"));
    ascending(
        PartyStore.COLLECTION, List.of("conversation"), List.of("words"), List.of("forgotten"));
    ascending(StoredCallbacks.COLLECTION, List.of("state", "requestedAt"), List.of("party"));
    made.set(true);
  }

  @SafeVarargs
  private void ascending(String collection, List<String>... fields) {
    database
        .getCollection(collection)
        .createIndexes(
            java.util.Arrays.stream(fields)
                .map(list -> new IndexModel(Indexes.ascending(list)))
                .toList());
  }
}
