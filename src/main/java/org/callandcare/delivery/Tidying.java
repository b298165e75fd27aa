package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Empties what is done, behind everybody's back: a handled message keeps its key and the day, and
 * goes after two days; what was sent likewise. Thread-safe.
 */
final class Tidying {

  private static final int MOST = 1_000;

  private final Shelves shelves;
  private final Clock clock;
  private final DeliverySettings settings;
  private Map<Lane, List<String>> handled = new HashMap<>();

  Tidying(Shelves shelves, Clock clock, DeliverySettings settings) {
    this.shelves = shelves;
    this.clock = clock;
    this.settings = settings;
  }

  /** Entries are handled: a turn that says so is written. */
  synchronized void handled(Lane lane, List<String> entries) {
    handled.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(entries);
  }

  private synchronized Map<Lane, List<String>> takeHandled() {
    Map<Lane, List<String>> taken = handled;
    handled = new HashMap<>();
    return taken;
  }

  private synchronized void putBack(Map<Lane, List<String>> taken) {
    taken.forEach((lane, ids) -> handled.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(ids));
  }

  /** Empties the entries that are handled. */
  boolean emptyHandled() {
    Map<Lane, List<String>> taken = takeHandled();
    List<String> ids = taken.values().stream().flatMap(List::stream).toList();
    try {
      for (int from = 0; from < ids.size(); from += MOST) {
        shelves
            .inbox()
            .updateMany(
                Filters.in("_id", ids.subList(from, Math.min(ids.size(), from + MOST))),
                Arrival.emptied(clock.instant()));
      }
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
    taken.forEach(Lane::emptied);
    return true;
  }

  /** Deletes what has been kept long enough. */
  boolean deleteOld() {
    shelves.inbox().deleteMany(Filters.lt(Arrival.DONE, before(settings.keysKept())));
    shelves.outbox().deleteMany(Filters.lt(OutboxEntry.SENT, before(settings.idsKept())));
    shelves.sent().deleteMany(Filters.lt(SentRefs.AT, before(settings.editsKept())));
    shelves
        .deadLetters()
        .deleteMany(Filters.lt(StoredDeadLetters.AT, before(settings.deadLettersKept())));
    return true;
  }

  private Date before(Duration kept) {
    Instant time = clock.instant().minus(kept);
    return Date.from(time);
  }
}
