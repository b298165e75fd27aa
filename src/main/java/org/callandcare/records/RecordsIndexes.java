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

  /** Of which each write paid for words that staff look for now and then. */
  private static final String WORDS = "words_1";

  /** Of marks that stood in the records. */
  private static final String TO_MATCH = "toMatch_1_side_1_changedAt_1";

  private final MongoDatabase database;
  private final DossierStore records;
  private final AtomicBoolean made = new AtomicBoolean();

  RecordsIndexes(MongoDatabase database, DossierStore records) {
    this.database = database;
    this.records = records;
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
    drop(DossierStore.COLLECTION, TO_MATCH, records::takeOverMarksInRecords);
    drop(DossierStore.COLLECTION, WORDS, () -> {});
    drop(PartyStore.COLLECTION, WORDS, () -> {});
    records.takeOverMarks();
    made.set(true);
  }

  /** Takes away an index of an earlier version of the program, and first what rests on it. */
  private void drop(String of, String name, Runnable first) {
    MongoCollection<Document> collection = database.getCollection(of);
    if (collection.listIndexes().into(new ArrayList<>()).stream()
        .anyMatch(index -> name.equals(index.getString("name")))) {
      first.run();
      collection.dropIndex(name);
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
