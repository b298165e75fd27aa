package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;

class VersionedUpdatesTest {

  private MongoCollection<Document> collection;
  private VersionedUpdates updates;

  private void open(TestStore store) {
    collection = store.database().getCollection("things");
    updates = new VersionedUpdates(collection);
  }

  @StoreTest
  void writesUponTheVersionThatWasRead(TestStore store) {
    open(store);
    collection.insertOne(new Document("_id", "a").append("version", 1L).append("kept", true));

    assertThat(updates.update("a", 1, new Document("n", 1))).isTrue();
    assertThat(updates.update("a", 1, new Document("n", 2))).isFalse();
    assertThat(updates.update("a", 2, new Document("n", 3))).isTrue();

    Document stored = collection.find(Filters.eq("_id", "a")).first();
    assertThat(stored)
        .containsEntry("n", 3)
        .containsEntry("version", 3L)
        .containsEntry("kept", true);
  }

  @StoreTest
  void writesNothingWhereThereIsNothing(TestStore store) {
    open(store);
    assertThat(updates.update("nobody", 1, new Document("n", 1))).isFalse();
    assertThat(collection.countDocuments()).isZero();
  }

  /** Every one of many that count up at once is counted once, whoever shares a round trip. */
  @StoreTest
  void ofManyAtOnceOneWinsEachTime(TestStore store) throws Exception {
    open(store);
    int documents = 3;
    int counters = 24;
    for (int i = 0; i < documents; i++) {
      collection.insertOne(new Document("_id", "d" + i).append("version", 1L).append("n", 0));
    }
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < counters; i++) {
      String id = "d" + i % documents;
      work.add(() -> countUp(id));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> counted : threads.invokeAll(work)) {
        assertThat(counted.get()).isTrue();
      }
    }

    for (Document stored : collection.find()) {
      assertThat(stored)
          .containsEntry("n", counters / documents)
          .containsEntry("version", 1L + counters / documents);
    }
  }

  private boolean countUp(String id) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      Document read = collection.find(Filters.eq("_id", id)).first();
      Document next = new Document("n", read.getInteger("n") + 1);
      if (updates.update(id, read.getLong("version"), next)) {
        return true;
      }
    }
    return false;
  }

  /** One that the store does not take is told so; those beside it are written. */
  @StoreTest
  void nobodyFailsWithSomebodyElsesDocument(TestStore store) throws Exception {
    open(store);
    for (int i = 0; i < 20; i++) {
      collection.insertOne(new Document("_id", "d" + i).append("version", 1L));
    }
    Document tooLarge = new Document("text", "x".repeat(17 * 1024 * 1024));
    List<Future<Boolean>> others = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> large = threads.submit(() -> updates.update("d0", 1, tooLarge));
      for (int i = 1; i < 20; i++) {
        String id = "d" + i;
        others.add(threads.submit(() -> updates.update(id, 1, new Document("n", 1))));
      }
      for (Future<Boolean> other : others) {
        assertThat(other.get()).isTrue();
      }
      assertThatThrownBy(large::get).hasCauseInstanceOf(RuntimeException.class);
    }
    assertThat(collection.countDocuments(Filters.eq("n", 1))).isEqualTo(19);
  }
}
