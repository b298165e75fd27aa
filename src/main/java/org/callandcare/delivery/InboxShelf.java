package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.store.GroupCommit;

/** Reads what waits in the inbox, for many lanes in one round trip. Thread-safe. */
final class InboxShelf {

  private static final int MOST_LANES = 200;
  private static final int MOST_ENTRIES = 5_000;

  private record Read(List<Document> entries, boolean all) {}

  private final MongoCollection<Document> inbox;
  private final Patience patience;
  private final Clock clock;
  private final StoredDeadLetters deadLetters;
  private final Set<String> counted = ConcurrentHashMap.newKeySet();
  private final GroupCommit<Lane, Read> reads = new GroupCommit<>(MOST_LANES, this::readAll);
  private final GroupCommit<List<String>, Boolean> counts =
      new GroupCommit<>(MOST_LANES, this::countAll);

  InboxShelf(
      MongoCollection<Document> inbox,
      Patience patience,
      Clock clock,
      StoredDeadLetters deadLetters) {
    this.inbox = inbox;
    this.patience = patience;
    this.clock = clock;
    this.deadLetters = deadLetters;
  }

  /**
   * Reads what waits for a lane into it. The lane's standing was read before: what was handled
   * meanwhile by somebody else would show in its version.
   *
   * @param handled entries that are handled, though not emptied
   * @param recovered whether a process that is gone may have had it in hand
   * @return those of the handled ones that are still full
   */
  List<String> read(Lane lane, List<String> handled, boolean recovered) {
    Read read = reads.submit(lane);
    Set<String> known = new HashSet<>(handled);
    List<Arrival> arrivals = new ArrayList<>();
    List<String> full = new ArrayList<>();
    for (Document entry : read.entries()) {
      if (known.contains(entry.getString("_id"))) {
        full.add(entry.getString("_id"));
      } else {
        read(entry, recovered, arrivals);
      }
    }
    lane.addRead(arrivals, read.all());
    return full;
  }

  private void read(Document entry, boolean recovered, List<Arrival> arrivals) {
    try {
      arrivals.add(Arrival.read(entry, recovered && !counted.contains(entry.getString("_id"))));
    } catch (StoredFormUnknown | IllegalArgumentException e) {
      deadLetters.unreadableEntry(entry, String.valueOf(e.getMessage()));
      patience.insist(
          () ->
              inbox.updateOne(
                  Filters.eq("_id", entry.get("_id")), Arrival.emptied(clock.instant())));
    }
  }

  private List<Read> readAll(List<Lane> lanes) {
    List<Document> entries =
        find(
            Filters.and(
                Filters.in(
                    Arrival.PARTITION, lanes.stream().map(Lane::partition).distinct().toList()),
                Filters.in(
                    IncomingForm.CONVERSATION,
                    lanes.stream().map(lane -> lane.conversation().toString()).toList())),
            MOST_ENTRIES);
    boolean all = entries.size() < MOST_ENTRIES;
    Map<String, List<Document>> byLane = new HashMap<>();
    for (Document entry : entries) {
      byLane
          .computeIfAbsent(entry.getString(IncomingForm.CONVERSATION), _ -> new ArrayList<>())
          .add(entry);
    }
    return lanes.stream()
        .map(
            lane -> {
              List<Document> found = byLane.get(lane.conversation().toString());
              if (found == null && !all) {
                return readOne(lane);
              }
              List<Document> own = found == null ? List.of() : found;
              return new Read(
                  own.subList(0, Math.min(own.size(), Waiting.MOST)),
                  all && own.size() <= Waiting.MOST);
            })
        .toList();
  }

  private Read readOne(Lane lane) {
    List<Document> found =
        find(
            Filters.and(
                Filters.eq(Arrival.PARTITION, lane.partition()),
                Filters.eq(IncomingForm.CONVERSATION, lane.conversation().toString())),
            Waiting.MOST);
    return new Read(found, found.size() < Waiting.MOST);
  }

  private List<Document> find(Bson filter, int most) {
    return patience.insist(
        () ->
            inbox
                .find(filter)
                .sort(Sorts.ascending(Arrival.NUMBER))
                .limit(most)
                .into(new ArrayList<>()));
  }

  /** Notes in the store that entries are tried, before they are; once for each process. */
  void countTries(List<Arrival> arrivals) {
    List<String> first =
        arrivals.stream().map(Arrival::id).filter(id -> !counted.contains(id)).toList();
    if (!first.isEmpty()) {
      counts.submit(first);
      counted.addAll(first);
    }
  }

  private List<Boolean> countAll(List<List<String>> ids) {
    patience.insist(
        () ->
            inbox.updateMany(
                Filters.in("_id", ids.stream().flatMap(List::stream).toList()),
                Updates.inc(Arrival.TRIES, 1)));
    return ids.stream().map(_ -> true).toList();
  }

  /** Forgets that entries were counted: they are handled. */
  void handled(List<Arrival> arrivals) {
    arrivals.forEach(arrival -> counted.remove(arrival.id()));
  }
}
