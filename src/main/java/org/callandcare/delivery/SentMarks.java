package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.ConversationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks what was sent, so that it is not sent again by a restart. Marks are written together, a few
 * milliseconds after the send; where turns are being written, they go along with those. What a kill
 * finds unmarked is sent twice. Thread-safe.
 */
final class SentMarks {

  /** Marks of replies, all of which one update writes. */
  record Batch(Set<ConversationKey> lanes, List<String> replies) {

    static final Batch NONE = new Batch(Set.of(), List.of());

    boolean isEmpty() {
      return replies.isEmpty();
    }

    Bson filter() {
      return Filters.in("_id", lanes.stream().map(ConversationKey::toString).toList());
    }

    Bson update() {
      return new Document(
          "$pull",
          new Document(
              TurnWrite.REPLIES, new Document(OutgoingForm.ID, new Document("$in", replies))));
    }

    WriteModel<Document> model() {
      return new UpdateManyModel<>(filter(), update());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(SentMarks.class);

  private final Shelves shelves;
  private final Clock clock;
  private final Duration delay;
  private final Patience patience;
  private final SentRefs refs;
  private final Semaphore work = new Semaphore(0);

  private Set<ConversationKey> lanes = new HashSet<>();
  private List<String> replies = new ArrayList<>();
  private List<String> entries = new ArrayList<>();

  SentMarks(Shelves shelves, Clock clock, Duration delay, Patience patience, SentRefs refs) {
    this.shelves = shelves;
    this.clock = clock;
    this.delay = delay;
    this.patience = patience;
    this.refs = refs;
  }

  /** Notes that a message is sent, or given up: it will not be sent again. */
  void done(ConversationKey lane, Outgoing outgoing) {
    synchronized (this) {
      switch (outgoing.shelf()) {
        case LANE -> {
          lanes.add(lane);
          replies.add(outgoing.id());
        }
        case OUTBOX -> entries.add(outgoing.id());
      }
    }
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /** The marks of replies that are not written yet; whoever takes them writes them. */
  synchronized Batch takeLaneMarks() {
    if (replies.isEmpty()) {
      return Batch.NONE;
    }
    Batch taken = new Batch(lanes, replies);
    lanes = new HashSet<>();
    replies = new ArrayList<>();
    return taken;
  }

  private synchronized List<String> takeEntries() {
    List<String> taken = entries;
    entries = new ArrayList<>();
    return taken;
  }

  /**
   * Writes marks until the application stops.
   *
   * @param ofLanes writes the marks of replies, as nothing else may write lanes meanwhile
   */
  void run(Runnable ofLanes) {
    while (!patience.stopped()) {
      try {
        work.acquire();
        work.drainPermits();
        patience.waited(delay);
        writeOnce(ofLanes);
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
  void writeOnce(Runnable ofLanes) {
    if (hasLaneMarks()) {
      ofLanes.run();
    }
    List<String> sentEntries = takeEntries();
    if (!sentEntries.isEmpty()) {
      try {
        patience.insist(() -> empty(sentEntries));
      } catch (RuntimeException e) {
        putBack(sentEntries);
        throw e;
      }
    }
    patience.insist(refs::writeOnce);
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

  private synchronized boolean hasLaneMarks() {
    return !replies.isEmpty();
  }

  /** Marks that were taken are not written after all. */
  synchronized void putBack(Batch sent) {
    lanes.addAll(sent.lanes());
    replies.addAll(sent.replies());
    work.release();
  }
}
