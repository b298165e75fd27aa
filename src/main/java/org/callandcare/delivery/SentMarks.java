package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
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

  /** Writes marks until the application stops, then those that are left. */
  void run() {
    while (!patience.stopped()) {
      try {
        work.acquire();
        work.drainPermits();
        patience.waited(delay);
        patience.insist(this::writeOnce);
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

  /** Writes the marks there are, once. */
  boolean writeOnce() {
    Batch sent = takeLaneMarks();
    List<String> sentEntries = takeEntries();
    try {
      if (!sent.isEmpty()) {
        shelves.lanes().updateMany(sent.filter(), sent.update());
      }
      if (!sentEntries.isEmpty()) {
        shelves
            .outbox()
            .updateMany(Filters.in("_id", sentEntries), OutboxEntry.emptied(clock.instant()));
      }
      refs.writeOnce();
      return true;
    } catch (RuntimeException e) {
      putBack(sent, sentEntries);
      throw e;
    }
  }

  private synchronized void putBack(Batch sent, List<String> sentEntries) {
    lanes.addAll(sent.lanes());
    replies.addAll(sent.replies());
    entries.addAll(sentEntries);
  }
}
