package org.callandcare.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.Lease;

/** Leases in the store. Taken over at once from a process of this machine that is gone. */
final class StoredLease implements Lease {

  private static final String HOLDER = "holder";
  private static final String UNTIL = "until";

  private final MongoCollection<Document> leases;
  private final Instance me;
  private final Clock clock;

  StoredLease(MongoCollection<Document> leases, Instance me, Clock clock) {
    this.leases = leases;
    this.me = me;
    this.clock = clock;
  }

  @Override
  public boolean hold(String name, Duration time) {
    Instant now = clock.instant();
    Bson free = Filters.or(Filters.eq(HOLDER, me.id()), Filters.lte(UNTIL, Date.from(now)));
    if (take(name, free, now.plus(time), true)) {
      return true;
    }
    Document held = leases.find(Filters.eq("_id", id(name))).first();
    String holder = held == null ? null : Values.text(held, HOLDER);
    return holder != null
        && Instance.isSurelyDead(holder)
        && take(name, Filters.eq(HOLDER, holder), now.plus(time), false);
  }

  private boolean take(String name, Bson condition, Instant until, boolean orMake) {
    try {
      var result =
          leases.updateOne(
              Filters.and(Filters.eq("_id", id(name)), condition),
              Updates.combine(Updates.set(HOLDER, me.id()), Updates.set(UNTIL, Date.from(until))),
              new UpdateOptions().upsert(orMake));
      return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void release(String name) {
    leases.deleteOne(Filters.and(Filters.eq("_id", id(name)), Filters.eq(HOLDER, me.id())));
  }

  /** Apart from the roster and the sequence, which stand in the same collection. */
  private static String id(String name) {
    return "lease:" + name;
  }
}
