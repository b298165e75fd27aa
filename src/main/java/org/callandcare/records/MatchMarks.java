package org.callandcare.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.callandcare.store.Inserts;

/**
 * Which records wait to be matched, in the collection {@code to_match}: one document for each
 * reason, so that a record itself is written once. A mark is there before the change it speaks of;
 * it counts as soon as the record has that version. Thread-safe.
 */
final class MatchMarks {

  static final String COLLECTION = "to_match";

  private static final String RECORD = "record";
  private static final String AT = "at";

  private final MongoCollection<Document> marks;
  private final Inserts inserts;
  private final Clock clock;

  /**
   * One of them.
   *
   * @param version the record's when it counts; 0 for as it stands
   */
  record Mark(String id, String record, long version, Instant at) {}

  MatchMarks(MongoDatabase database, Clock clock) {
    this.marks = database.getCollection(COLLECTION);
    this.inserts = new Inserts(marks);
    this.clock = clock;
  }

  void mark(RecordId record, long version) {
    Instant now = clock.instant();
    inserts.insert(
        new Document(
                "_id",
                first(record.side()) + "%013d|".formatted(now.toEpochMilli()) + UUID.randomUUID())
            .append(RECORD, record.value())
            .append(Versioned.VERSION, version)
            .append(AT, Fields.date(now)));
  }

  /**
   * The oldest of one side.
   *
   * @param after the id of the last one that was listed, or empty
   */
  List<Mark> list(Side side, String after, int limit) {
    String from = after.isEmpty() ? first(side) : after;
    return marks
        .find(Filters.and(Filters.gt("_id", from), Filters.lt("_id", beyond(side))))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(MatchMarks::read)
        .into(new ArrayList<>());
  }

  void delete(Collection<String> ids) {
    if (!ids.isEmpty()) {
      marks.deleteMany(Filters.in("_id", ids));
    }
  }

  private static Mark read(Document stored) {
    return new Mark(
        Fields.required(stored, "_id"),
        Fields.required(stored, RECORD),
        Fields.number(stored, Versioned.VERSION),
        Fields.instant(stored, AT, Instant.EPOCH));
  }

  private static String first(Side side) {
    return side.word() + "|";
  }

  private static String beyond(Side side) {
    return side.word() + "}";
  }
}
