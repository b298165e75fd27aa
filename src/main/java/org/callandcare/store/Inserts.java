package org.callandcare.store;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Inserts documents; those that come at the same time share a round trip. Thread-safe. */
public final class Inserts {

  private static final int MOST = 100;

  private final MongoCollection<Document> collection;
  private final GroupCommit<Document, Outcome> together = new GroupCommit<>(MOST, this::insertAll);

  /** What became of one. */
  private record Outcome(boolean inserted, @Nullable RuntimeException failure) {}

  public Inserts(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /**
   * Inserts one; returns when it is stored.
   *
   * @return false when its id is taken
   */
  public boolean insert(Document document) {
    Outcome outcome = together.submit(document);
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    return outcome.inserted();
  }

  private List<Outcome> insertAll(List<Document> documents) {
    try {
      Set<Integer> known = NewDocuments.insert(collection, documents);
      List<Outcome> outcomes = new ArrayList<>(documents.size());
      for (int i = 0; i < documents.size(); i++) {
        outcomes.add(new Outcome(!known.contains(i), null));
      }
      return outcomes;
    } catch (RuntimeException e) {
      // Nobody fails with somebody else's document. One that was stored nevertheless is known then.
      return documents.size() == 1 || Outage.is(e)
          ? documents.stream().map(_ -> new Outcome(false, e)).toList()
          : documents.stream().map(document -> insertAll(List.of(document)).getFirst()).toList();
    }
  }
}
