package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.Document;

/**
 * Numbers what arrives, so that a message accepted after another has the greater number, whichever
 * instances accept them.
 *
 * <p>An instance that is alone counts by itself, along its clock in microseconds, and needs no
 * round trip. Several share a counter in the store. Whoever stops being alone first raises the
 * counter above its own numbers; whoever is alone again begins above the counter and above the end
 * of every lease that ended, as no instance counts by itself beyond its lease. Thread-safe.
 */
final class Sequence {

  private static final String ID = "sequence";
  private static final String LAST = "last";

  private final MongoCollection<Document> leases;
  private final Clock clock;
  private boolean alone;
  private long last;

  Sequence(MongoCollection<Document> leases, Clock clock) {
    this.leases = leases;
    this.clock = clock;
  }

  /** Takes some numbers in a row; returns the first. */
  long next(int count) {
    synchronized (this) {
      if (alone) {
        long first = Math.max(last + 1, micros(clock.instant()));
        last = first + count - 1;
        return first;
      }
    }
    Document after =
        leases.findOneAndUpdate(
            Filters.eq("_id", ID),
            Updates.inc(LAST, (long) count),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (after == null) {
      throw new IllegalStateException("the store gave no number");
    }
    return Values.number(after, LAST) - count + 1;
  }

  /** From now on the counter in the store is used. */
  void share() {
    long reached;
    synchronized (this) {
      if (!alone) {
        return;
      }
      alone = false;
      reached = last;
    }
    raise(reached);
  }

  /** Lets the counter in the store go on no lower than a number. */
  void raise(long floor) {
    leases.updateOne(
        Filters.eq("_id", ID), Updates.max(LAST, floor), new UpdateOptions().upsert(true));
  }

  /** From now on this instance counts by itself. */
  void count() {
    synchronized (this) {
      if (alone) {
        return;
      }
    }
    Document counter = leases.find(Filters.eq("_id", ID)).first();
    long shared = counter == null ? 0 : Values.number(counter, LAST);
    synchronized (this) {
      last = Math.max(last, shared);
      alone = true;
    }
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
