package org.callandcare.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;

/**
 * The B-trees that queries go by. None is needed for correctness, so they are made beside the work,
 * and again until it succeeds. Staff look for words now and then, records are written all the time:
 * words have no index.
 */
final class RecordsIndexes {

  private static final String FORMER = "words_1";

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
        List.of("unsettled"));
    ascending(
        AllocationStore.COLLECTION,
        List.of("need"),
        List.of("offer"),
        List.of("origin"),
        List.of("state", "until"),
        List.of("state", "settled", "changedAt"));
    ascending(PartyStore.COLLECTION, List.of("conversation"), List.of("forgotten"));
    ascending(StoredCallbacks.COLLECTION, List.of("state", "requestedAt"), List.of("party"));
    dropFormer(DossierStore.COLLECTION);
    dropFormer(PartyStore.COLLECTION);
    made.set(true);
  }

  /** What earlier versions of the program looked up by; each write paid for it. */
  private void dropFormer(String collection) {
    MongoCollection<Document> records = database.getCollection(collection);
    for (Document index : records.listIndexes().into(new ArrayList<>())) {
      if (FORMER.equals(index.getString("name"))) {
        records.dropIndex(FORMER);
      }
    }
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
