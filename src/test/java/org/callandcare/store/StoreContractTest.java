package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** What every module may expect of any store. */
class StoreContractTest {

  @StoreTest
  void aBatchWithKnownKeysTakesTheNewOnesAndNamesTheKnown(TestStore store) {
    MongoCollection<Document> things = store.database().getCollection("things");
    things.insertOne(new Document("_id", "b"));

    assertThatThrownBy(
            () ->
                things.insertMany(
                    List.of(
                        new Document("_id", "a"),
                        new Document("_id", "b"),
                        new Document("_id", "c")),
                    new InsertManyOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e ->
                assertThat(e.getWriteErrors())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.getCode()).isEqualTo(11000);
                          assertThat(error.getIndex()).isEqualTo(1);
                        }));
    assertThat(things.find()).extracting(found -> found.getString("_id")).contains("a", "b", "c");
  }

  @StoreTest
  void aQuantityIsTakenOnceHoweverManyTake(TestStore store) throws InterruptedException {
    MongoCollection<Document> offers = store.database().getCollection("offers");
    offers.insertOne(new Document("_id", "offer").append("left", 25));
    AtomicInteger taken = new AtomicInteger();

    ExecutorService people = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 40; i++) {
      people.submit(
          () -> {
            Document after =
                offers.findOneAndUpdate(
                    Filters.and(Filters.eq("_id", "offer"), Filters.gte("left", 2)),
                    Updates.inc("left", -2),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (after != null) {
              taken.addAndGet(2);
            }
          });
    }
    people.shutdown();
    assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

    assertThat(taken).hasValue(24);
    assertThat(offers.find().first()).containsEntry("left", 1);
  }

  @StoreTest
  void aListKeepsItsLastEntriesOnly(TestStore store) {
    MongoCollection<Document> lists = store.database().getCollection("lists");
    lists.insertOne(new Document("_id", 1));
    for (int i = 0; i < 5; i++) {
      lists.updateOne(
          Filters.eq("_id", 1), Updates.pushEach("last", List.of(i), new PushOptions().slice(-3)));
    }
    assertThat(lists.find().first()).containsEntry("last", List.of(2, 3, 4));
  }

  /** What version checks rest on: a version is read with what was written together with it. */
  @StoreTest
  void whoReadsSeesAnUpdateWholeOrNotAtAll(TestStore store) throws Exception {
    MongoCollection<Document> things = store.database().getCollection("things");
    things.insertOne(manyFields(0).append("_id", 1));
    AtomicInteger torn = new AtomicInteger();
    AtomicBoolean more = new AtomicBoolean(true);
    try (ExecutorService people = Executors.newFixedThreadPool(5)) {
      for (int reader = 0; reader < 4; reader++) {
        people.submit(
            () -> {
              while (more.get()) {
                Document seen = things.find(Filters.eq("_id", 1)).first();
                if (seen == null || Set.copyOf(seen.values()).size() > 2) {
                  torn.incrementAndGet();
                }
              }
            });
      }
      for (int i = 1; i <= 300; i++) {
        things.updateOne(Filters.eq("_id", 1), new Document("$set", manyFields(i)));
      }
      more.set(false);
    }

    assertThat(torn).hasValue(0);
  }

  /** All with the same value, which is not 1 for the id's sake. */
  private static Document manyFields(int value) {
    Document fields = new Document();
    for (int i = 0; i < 200; i++) {
      fields.append("field" + i, value + 10);
    }
    return fields;
  }
}
