package org.callandcare.store;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Inserts documents; those that come at the same time share a round trip. Thread-safe. */
public final class Inserts {

  private static final int MOST = 100;

  private final MongoCollection<Document> collection;
  private final GroupCommit<List<Document>, List<Outcome>> together =
      new GroupCommit<>(MOST, this::insertCalls);

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
    return insert(List.of(document)).getFirst();
  }

  /**
   * Inserts some in one round trip; returns when they are stored.
   *
   * @return for each, false when its id is taken
   * @throws RuntimeException when one of them is not stored; the others may be
   */
  public List<Boolean> insert(List<Document> documents) {
    return together.submit(documents).stream().map(Inserts::inserted).toList();
  }

  private static boolean inserted(Outcome outcome) {
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    return outcome.inserted();
  }

  private List<List<Outcome>> insertCalls(List<List<Document>> calls) {
    Iterator<Outcome> outcomes =
        insertAll(calls.stream().flatMap(List::stream).toList()).iterator();
    return calls.stream().map(call -> call.stream().map(_ -> outcomes.next()).toList()).toList();
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
