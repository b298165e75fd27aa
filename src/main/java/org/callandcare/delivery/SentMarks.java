package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks what was sent, so that it is not sent again by a restart. Marks are written together, a few
 * milliseconds after the send. What a kill finds unmarked is sent twice. Thread-safe.
 */
final class SentMarks {

  private static final Logger LOG = LoggerFactory.getLogger(SentMarks.class);

  private final Shelves shelves;
  private final Clock clock;
  private final Duration delay;
  private final Patience patience;
  private final SentRefs refs;
  private final Semaphore work = new Semaphore(0);

  private Map<Lane, List<String>> replies = new HashMap<>();
  private List<String> entries = new ArrayList<>();

  SentMarks(Shelves shelves, Clock clock, Duration delay, Patience patience, SentRefs refs) {
    this.shelves = shelves;
    this.clock = clock;
    this.delay = delay;
    this.patience = patience;
    this.refs = refs;
  }

  /** Notes that a message is sent, or given up: it will not be sent again. */
  void done(Lane lane, Outgoing outgoing) {
    synchronized (this) {
      switch (outgoing.shelf()) {
        case LANE -> replies.computeIfAbsent(lane, _ -> new ArrayList<>()).add(outgoing.id());
        case OUTBOX -> entries.add(outgoing.id());
      }
    }
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  private synchronized Map<Lane, List<String>> takeReplies() {
    Map<Lane, List<String>> taken = replies;
    replies = new HashMap<>();
    return taken;
  }

  private synchronized List<String> takeEntries() {
    List<String> taken = entries;
    entries = new ArrayList<>();
    return taken;
  }

  /** Writes marks until the application stops. */
  void run() {
    while (!patience.stopped()) {
      try {
        work.acquire();
        work.drainPermits();
        patience.waited(delay);
        writeOnce();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Patience.Stopped e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("marks of sent messages were not written", e);
      }
    }
  }

  /** Wakes {@link #run}, so that it sees that the application stops. */
  void wake() {
    work.release();
  }

  /** Writes the marks there are. */
  void writeOnce() {
    writeReplies();
    List<String> sentEntries = takeEntries();
    if (!sentEntries.isEmpty()) {
      try {
        patience.insist(() -> empty(sentEntries));
      } catch (RuntimeException e) {
        putBack(sentEntries);
        throw e;
      }
    }
  }

  private void writeReplies() {
    Map<Lane, List<String>> taken = takeReplies();
    List<String> ids = taken.values().stream().flatMap(List::stream).toList();
    try {
      patience.insist(() -> refs.write(ids));
    } catch (RuntimeException e) {
      putBack(taken);
      throw e;
    }
    taken.forEach(Lane::marked);
  }

  private UpdateResult empty(List<String> sentEntries) {
    return shelves
        .outbox()
        .updateMany(Filters.in("_id", sentEntries), OutboxEntry.emptied(clock.instant()));
  }

  private synchronized void putBack(List<String> sentEntries) {
    entries.addAll(sentEntries);
    work.release();
  }

  /** Marks that were taken are not written after all. */
  private synchronized void putBack(Map<Lane, List<String>> taken) {
    taken.forEach((lane, ids) -> replies.computeIfAbsent(lane, _ -> new ArrayList<>()).addAll(ids));
    work.release();
  }
}
