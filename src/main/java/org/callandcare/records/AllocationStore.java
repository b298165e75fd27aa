package org.callandcare.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Allocations in the collection {@code allocations}. */
final class AllocationStore {

  static final String COLLECTION = "allocations";

  private static final Bson OLDEST_FIRST = Sorts.ascending("changedAt", "_id");
  private static final List<String> FIRM = List.of("agreed", "appointed", "delivered");

  private final MongoCollection<Document> collection;
  private final Versioned<Allocation> allocations;

  AllocationStore(MongoDatabase database) {
    collection = database.getCollection(COLLECTION);
    allocations =
        new Versioned<>(collection, AllocationDocuments::read, AllocationDocuments::write);
  }

  Optional<Allocation> find(AllocationId id) {
    return allocations.find(id.value());
  }

  Allocation get(AllocationId id) {
    return allocations.get(id.value());
  }

  boolean insert(Allocation allocation) {
    return allocations.insert(allocation);
  }

  Versioned.Change<Allocation> change(
      AllocationId id, Function<Allocation, Optional<Allocation>> change) {
    return allocations.change(id.value(), change);
  }

  List<Allocation> listOf(RecordId record) {
    return allocations.list(collection.find(of(record)).sort(OLDEST_FIRST));
  }

  List<Allocation> listOf(String origin) {
    return allocations.list(collection.find(Filters.eq("origin", origin)).sort(OLDEST_FIRST));
  }

  boolean anyFirm(RecordId record) {
    return collection.find(Filters.and(of(record), Filters.in("state", FIRM))).first() != null;
  }

  /** Begun and not held by then: whoever began it may be gone. */
  List<Allocation> listBegunBefore(Instant then, int limit) {
    return allocations.list(
        Filters.and(Filters.eq("state", "proposed"), before("changedAt", then)),
        OLDEST_FIRST,
        0,
        limit);
  }

  List<Allocation> listRunOut(Instant now, int limit) {
    return allocations.list(
        Filters.and(Filters.eq("state", "held"), before("until", now)), OLDEST_FIRST, 0, limit);
  }

  /** Ended, and not all given back by then. */
  List<Allocation> listUnsettledSince(Instant then, int limit) {
    return allocations.list(
        Filters.and(
            Filters.eq("state", "ended"), Filters.eq("settled", false), before("changedAt", then)),
        OLDEST_FIRST,
        0,
        limit);
  }

  private static Bson before(String field, Instant then) {
    return Filters.lte(field, Fields.date(then));
  }

  private static Bson of(RecordId record) {
    return Filters.eq(record.side().word(), record.value());
  }
}
