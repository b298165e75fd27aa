package org.callandcare.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.callandcare.store.Inserts;

/**
 * Which records wait to be matched: one document for each reason, so that a record itself is
 * written once. A mark is there before the change it speaks of; it counts as soon as the record has
 * that version. Made again, it is the same mark. Marks stand among the claims of references, as a
 * new record needs one of each: that is one round trip. Thread-safe.
 */
final class MatchMarks {

  /** Where an earlier version of the program had them. */
  private static final String FORMER_COLLECTION = "to_match";

  private static final String RECORD = "record";
  private static final String AT = "at";

  /** A mark of so long ago without its change was made by somebody who died before it. */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  /** Made anew, it is as young as the change that will follow. */
  private static final Duration OLD = ABANDONED.dividedBy(2);

  private final MongoDatabase database;
  private final MongoCollection<Document> marks;
  private final Inserts inserts;
  private final Clock clock;

  /**
   * One of them.
   *
   * @param version the record's when it counts; 0 for as it stands
   */
  record Mark(String id, String record, long version) {}

  MatchMarks(MongoDatabase database, Clock clock) {
    this.database = database;
    this.marks = database.getCollection(ReferenceBook.COLLECTION);
    this.inserts = new Inserts(marks);
    this.clock = clock;
  }

  /** For a change of the record itself. */
  void mark(RecordId record, long version) {
    insert(record, version, "", List.of());
  }

  /**
   * As {@link #mark(RecordId, long)}, and claims the record's reference in the same round trip.
   *
   * @return false when the claim's id is taken
   */
  boolean markAndClaim(RecordId record, long version, Document claim) {
    return insert(record, version, "", List.of(claim)).getFirst();
  }

  /** For something else, as the record stands. */
  void mark(RecordId record, String cause) {
    insert(record, 0, cause, List.of());
  }

  /** Makes a mark; inserts others with it, and says which of those were inserted. */
  private List<Boolean> insert(RecordId record, long version, String cause, List<Document> others) {
    String id = first(record.side()) + record.value() + "|" + version + "|" + cause;
    Instant now = clock.instant();
    Document mark =
        new Document("_id", id)
            .append(RECORD, record.value())
            .append(Versioned.VERSION, version)
            .append(AT, Fields.date(now));
    List<Boolean> made = inserts.insert(Stream.concat(Stream.of(mark), others.stream()).toList());
    if (!made.getFirst()) {
      // Of somebody who died before the change, perhaps; it is not to go as abandoned before ours.
      marks.updateOne(
          Filters.and(Filters.eq("_id", id), Filters.lt(AT, Fields.date(now.minus(OLD)))),
          Updates.set(AT, Fields.date(now)));
    }
    return made.subList(1, made.size());
  }

  /** Takes over those of an earlier version of the program. */
  void takeOver() {
    MongoCollection<Document> former = database.getCollection(FORMER_COLLECTION);
    List<Document> left = former.find().into(new ArrayList<>());
    if (!left.isEmpty()) {
      inserts.insert(left);
      former.drop();
    }
  }

  /**
   * Some of one side.
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

  /** Deletes marks whose change never came, unless somebody is at it again. */
  void deleteAbandoned(Collection<String> ids) {
    if (!ids.isEmpty()) {
      marks.deleteMany(
          Filters.and(
              Filters.in("_id", ids),
              Filters.lt(AT, Fields.date(clock.instant().minus(ABANDONED)))));
    }
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
        Fields.number(stored, Versioned.VERSION));
  }

  private static String first(Side side) {
    return side.word() + "|";
  }

  private static String beyond(Side side) {
    return side.word() + "}";
  }
}
