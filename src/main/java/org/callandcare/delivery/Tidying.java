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
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.callandcare.store.NewDocuments;

/**
 * Empties what is done, behind everybody's back: a handled message keeps its key and the day, and
 * goes after two days; what was sent likewise. One that was handled without being stored leaves the
 * same. Thread-safe.
 */
final class Tidying {

  private static final int MOST = 1_000;

  private final Shelves shelves;
  private final Clock clock;
  private final DeliverySettings settings;
  private Map<Lane, List<String>> handled = new HashMap<>();
  private Map<Lane, List<String>> unstored = new HashMap<>();

  Tidying(Shelves shelves, Clock clock, DeliverySettings settings) {
    this.shelves = shelves;
    this.clock = clock;
    this.settings = settings;
  }

  /** Entries are handled: a turn that says so is written. */
  synchronized void handled(Lane lane, List<String> entries) {
    handled.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(entries);
  }

  /** Entries are handled that are not stored, or may not be. */
  synchronized void handledUnstored(Lane lane, List<String> entries) {
    unstored.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(entries);
  }

  private synchronized Map<Lane, List<String>> takeHandled() {
    Map<Lane, List<String>> taken = handled;
    handled = new HashMap<>();
    return taken;
  }

  private synchronized Map<Lane, List<String>> takeUnstored() {
    Map<Lane, List<String>> taken = unstored;
    unstored = new HashMap<>();
    return taken;
  }

  /** Empties the entries that are handled. */
  boolean emptyHandled() {
    Map<Lane, List<String>> taken = takeHandled();
    finish(taken, this::empty, this::handled);
    Map<Lane, List<String>> takenUnstored = takeUnstored();
    finish(takenUnstored, this::store, this::handledUnstored);
    return true;
  }

  /** Writes of many lanes together that entries are done; put back where that fails. */
  private void finish(
      Map<Lane, List<String>> taken,
      Consumer<List<String>> write,
      BiConsumer<Lane, List<String>> putBack) {
    List<String> ids = taken.values().stream().flatMap(List::stream).distinct().toList();
    try {
      for (int from = 0; from < ids.size(); from += MOST) {
        write.accept(ids.subList(from, Math.min(ids.size(), from + MOST)));
      }
    } catch (RuntimeException e) {
      taken.forEach(putBack);
      throw e;
    }
    taken.forEach(Lane::emptied);
  }

  private void empty(List<String> ids) {
    shelves.inbox().updateMany(Filters.in("_id", ids), Arrival.emptied(clock.instant()));
  }

  /** Somebody may have stored one all the same; that one is emptied. */
  private void store(List<String> ids) {
    Instant now = clock.instant();
    Set<Integer> known =
        NewDocuments.insert(
            shelves.inbox(), ids.stream().map(id -> Arrival.emptied(id, now)).toList());
    if (!known.isEmpty()) {
      empty(known.stream().map(ids::get).toList());
    }
  }

  /** Deletes what has been kept long enough. */
  boolean deleteOld() {
    shelves.inbox().deleteMany(LookupIndexes.notAfter(Arrival.DONE, before(settings.keysKept())));
    shelves
        .outbox()
        .deleteMany(LookupIndexes.notAfter(OutboxEntry.SENT, before(settings.idsKept())));
    shelves.sent().deleteMany(LookupIndexes.notAfter(SentRefs.AT, before(settings.editsKept())));
    shelves
        .deadLetters()
        .deleteMany(
            LookupIndexes.notAfter(StoredDeadLetters.AT, before(settings.deadLettersKept())));
    return true;
  }

  private Date before(Duration kept) {
    Instant time = clock.instant().minus(kept);
    return Date.from(time);
  }
}
