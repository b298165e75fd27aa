package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The indexes that delivery looks up by. Each covers only what waits, so that what is done costs
 * nothing; that nothing is stored twice rests on {@code _id} alone. A store need not see by itself
 * that what lies before a time is there at all: without {@link #notAfter} it may look through
 * everything.
 */
final class LookupIndexes {

  private LookupIndexes() {}

  static void make(Shelves shelves) {
    whileThere(
        shelves.inbox(),
        Arrival.PARTITION,
        Arrival.PARTITION,
        IncomingForm.CONVERSATION,
        Arrival.NUMBER);
    whileThere(shelves.inbox(), Arrival.DONE, Arrival.DONE);
    whileThere(shelves.lanes(), TurnWrite.UNSENT, TurnWrite.UNSENT);
    whileThere(shelves.lanes(), Standing.DUE, TurnWrite.PARTITION, Standing.DUE);
    whileThere(shelves.outbox(), OutboxEntry.PARTITION, OutboxEntry.PARTITION, OutboxEntry.NUMBER);
    whileThere(shelves.outbox(), OutboxEntry.SENT, OutboxEntry.SENT);
    whileThere(shelves.sent(), SentRefs.AT, SentRefs.AT);
    whileThere(shelves.deadLetters(), StoredDeadLetters.AT, StoredDeadLetters.AT);
  }

  /** What has a time in a field, and not a later one; goes by the index on what has it. */
  static Bson notAfter(String field, Date time) {
    return Filters.and(Filters.exists(field), Filters.lte(field, time));
  }

  private static void whileThere(MongoCollection<Document> of, String condition, String... fields) {
    of.createIndex(
        Indexes.ascending(fields),
        new IndexOptions().partialFilterExpression(Filters.exists(condition)));
  }
}
