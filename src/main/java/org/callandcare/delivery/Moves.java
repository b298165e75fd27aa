package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;

/**
 * Gives a conversation its new key wherever delivery has the old one. Every step can be repeated: a
 * crash in between is mended by the next send, which meets the move again. Thread-safe.
 */
final class Moves {

  /** Who "wrote" what is moved: nobody, so that every instance looks for it. */
  private static final String MOVED = "moved";

  private final Shelves shelves;
  private final Lanes lanes;
  private final Ownership ownership;
  private final Patience patience;
  private final Lookout lookout;
  private final Events events;
  private final Set<ConversationMoved> known = ConcurrentHashMap.newKeySet();

  Moves(
      Shelves shelves,
      Lanes lanes,
      Ownership ownership,
      Patience patience,
      Lookout lookout,
      Events events) {
    this.shelves = shelves;
    this.lanes = lanes;
    this.ownership = ownership;
    this.patience = patience;
    this.lookout = lookout;
    this.events = events;
  }

  /** A channel tells that a conversation has moved: everybody is told who does not know. */
  void moved(ConversationKey from, ConversationKey to) {
    ConversationMoved move = new ConversationMoved(from, to);
    boolean news = known.add(move);
    rewrite(from, to);
    if (news) {
      events.publish(move);
    }
  }

  /** An event told of it: by this class, or by the channel itself. */
  void heard(ConversationMoved move) {
    if (known.add(move)) {
      rewrite(move.from(), move.to());
    }
  }

  /** A lane was found to have moved earlier: what waits under its old key goes over. */
  void follow(Lane lane, ConversationKey to) {
    rewrite(lane.conversation(), to);
  }

  private void rewrite(ConversationKey from, ConversationKey to) {
    if (!from.equals(to)) {
      patience.insist(() -> rewriteOnce(from, to));
      lanes.drop(from);
      if (ownership.owns(Partitions.of(to))) {
        lanes.with(to, Lane::readAgain);
        lookout.lookAgain();
      }
    }
  }

  private boolean rewriteOnce(ConversationKey from, ConversationKey to) {
    Document old = shelves.lanes().find(Filters.eq("_id", from.toString())).first();
    if (old != null && Values.text(old, Standing.MOVED) == null) {
      give(old, to);
    }
    shelves
        .lanes()
        .updateOne(
            Filters.eq("_id", from.toString()),
            Updates.combine(
                Updates.inc(Standing.VERSION, 1L),
                Updates.set(Standing.MOVED, to.toString()),
                Updates.set(TurnWrite.BY, MOVED),
                Updates.unset(Standing.STATE),
                Updates.unset(Standing.DUE),
                Updates.unset(TurnWrite.REPLIES),
                Updates.unset(TurnWrite.UNSENT)),
            new UpdateOptions().upsert(true));
    shelves
        .inbox()
        .updateMany(
            Filters.and(
                Filters.eq(Arrival.PARTITION, Partitions.of(from)),
                Filters.eq(IncomingForm.CONVERSATION, from.toString())),
            rename(IncomingForm.CONVERSATION, to));
    shelves
        .outbox()
        .updateMany(
            Filters.and(
                Filters.eq(OutboxEntry.PARTITION, Partitions.of(from)),
                Filters.eq(OutgoingForm.TO, from.toString())),
            rename(OutgoingForm.TO, to));
    return true;
  }

  private static Bson rename(String field, ConversationKey to) {
    return Updates.combine(
        Updates.set(field, to.toString()),
        Updates.set(Arrival.PARTITION, Partitions.of(to)),
        Updates.set(Arrival.BY, MOVED));
  }

  /** The new lane takes over what the old one has, unless it has a state of its own. */
  private void give(Document old, ConversationKey to) {
    Document has = shelves.lanes().find(Filters.eq("_id", to.toString())).first();
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.inc(Standing.VERSION, 1L));
    updates.add(Updates.set(TurnWrite.BY, MOVED));
    updates.add(Updates.set(TurnWrite.PARTITION, Partitions.of(to)));
    updates.add(Updates.addEachToSet(Standing.HANDLED, Values.texts(old, Standing.HANDLED)));
    if (has == null || has.get(Standing.STATE) == null) {
      for (String field : List.of(Standing.STATE, Standing.DUE)) {
        if (old.get(field) != null) {
          updates.add(Updates.set(field, old.get(field)));
        }
      }
    }
    List<Document> replies =
        Values.documents(old, TurnWrite.REPLIES).stream()
            .map(reply -> new Document(reply).append(OutgoingForm.TO, to.toString()))
            .toList();
    if (!replies.isEmpty()) {
      updates.add(Updates.addEachToSet(TurnWrite.REPLIES, replies));
      updates.add(Updates.set(TurnWrite.UNSENT, Partitions.of(to)));
    }
    shelves
        .lanes()
        .updateOne(
            Filters.eq("_id", to.toString()),
            Updates.combine(updates),
            new UpdateOptions().upsert(true));
  }
}
