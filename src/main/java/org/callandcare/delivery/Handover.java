package org.callandcare.delivery;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.ConversationKey;
import org.callandcare.delivery.Lane.Unread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds work that is not in this instance's memory: all of it when partitions are gained, what
 * other instances took in while several run, and now and then whatever slipped through.
 * Thread-safe.
 */
final class Handover {

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final int MOST_AT_ONCE = 1_000;

  /** What is younger is on its way through memory. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(10);

  private final Shelves shelves;
  private final Instance me;
  private final Ownership ownership;
  private final Lanes lanes;
  private final Outward outward;
  private final Timers timers;
  private final StoredDeadLetters deadLetters;
  private final Clock clock;
  private Set<String> seen = new HashSet<>();

  Handover(
      Shelves shelves,
      Instance me,
      Ownership ownership,
      Lanes lanes,
      Outward outward,
      Timers timers,
      StoredDeadLetters deadLetters,
      Clock clock) {
    this.shelves = shelves;
    this.me = me;
    this.ownership = ownership;
    this.lanes = lanes;
    this.outward = outward;
    this.timers = timers;
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /**
   * Takes up everything that waits in partitions that were another's, or nobody's; false when it
   * has to be done again, as some were lost meanwhile.
   */
  boolean takeUp(Set<Integer> partitions) {
    long losses = ownership.losses();
    unfolded(partitions);
    inbox(Filters.in(Arrival.PARTITION, partitions), Unread.LEFT_OVER);
    outbox(Filters.in(OutboxEntry.PARTITION, partitions));
    timers.find(partitions);
    return ownership.takenUp(partitions, losses);
  }

  /**
   * Looks whether something slipped through: a write of which nobody knew whether it happened.
   *
   * @param all whether also what is so young that it should be under way
   */
  boolean lookThrough(boolean all) {
    Set<Integer> owned = ownership.owned();
    if (!owned.isEmpty()) {
      long before =
          Sequence.micros(all ? clock.instant().plus(UNDER_WAY) : clock.instant().minus(UNDER_WAY));
      Bson old =
          Filters.and(Filters.in(Arrival.PARTITION, owned), Filters.lt(Arrival.NUMBER, before));
      inbox(old, Unread.MORE);
      outbox(old);
    }
    return true;
  }

  /**
   * Looks for what other instances took in, and for all that is to be sent, as only the store has
   * everybody's in its order; true when there was something new.
   */
  boolean fromOthers() {
    Set<Integer> owned = ownership.owned();
    if (owned.isEmpty()) {
      return false;
    }
    Bson others =
        Filters.and(Filters.in(Arrival.PARTITION, owned), Filters.ne(Arrival.BY, me.id()));
    Set<String> now = new HashSet<>();
    Set<ConversationKey> news = new LinkedHashSet<>();
    for (Document entry : entries(others).limit(MOST_AT_ONCE)) {
      String id = Values.required(entry, "_id");
      now.add(id);
      if (!seen.contains(id)) {
        conversation(entry).ifPresent(news::add);
      }
    }
    seen = now;
    news.forEach(conversation -> lanes.unread(conversation, Unread.MORE));
    boolean toSend = outbox(Filters.in(OutboxEntry.PARTITION, owned));
    return toSend || !news.isEmpty();
  }

  private void inbox(Bson filter, Unread why) {
    Set<ConversationKey> conversations = new LinkedHashSet<>();
    for (Document entry : entries(filter)) {
      conversation(entry).ifPresent(conversations::add);
    }
    conversations.forEach(conversation -> lanes.unread(conversation, why));
  }

  private FindIterable<Document> entries(Bson filter) {
    return shelves
        .inbox()
        .find(filter)
        .projection(Projections.include(IncomingForm.CONVERSATION))
        .batchSize(MOST_AT_ONCE);
  }

  private static Optional<ConversationKey> conversation(Document entry) {
    String written = Values.text(entry, IncomingForm.CONVERSATION);
    try {
      return Optional.ofNullable(written).map(ConversationKey::parse);
    } catch (IllegalArgumentException e) {
      LOG.error("inbox entry {} is of no conversation", entry.get("_id"));
      return Optional.empty();
    }
  }

  private void unfolded(Set<Integer> partitions) {
    shelves
        .lanes()
        .find(Filters.in(TurnWrite.UNSENT, partitions))
        .projection(Projections.include(TurnWrite.LANE, Standing.VERSION))
        .forEach(this::leftOver);
  }

  private void leftOver(Document stored) {
    ConversationKey lane = TurnWrite.conversation(stored);
    if (stored.containsKey(TurnWrite.LANE)) {
      lanes.leftOver(lane, Values.number(stored, Standing.VERSION));
    } else {
      lanes.unread(lane, Unread.LEFT_OVER);
    }
  }

  private boolean outbox(Bson filter) {
    boolean news = false;
    for (Document entry : shelves.outbox().find(filter).sort(Sorts.ascending(OutboxEntry.NUMBER))) {
      try {
        news |= outward.queue(OutboxEntry.read(entry));
      } catch (StoredFormUnknown | IllegalArgumentException e) {
        LOG.error("outbox entry {} cannot be read: {}", entry.get("_id"), e.getMessage());
        deadLetters.unreadableEntry(entry, String.valueOf(e.getMessage()));
        shelves
            .outbox()
            .updateOne(Filters.eq("_id", entry.get("_id")), OutboxEntry.emptied(clock.instant()));
      }
    }
    return news;
  }
}
