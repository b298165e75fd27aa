package org.callandcare.delivery;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.delivery.TurnWrite.Result;

/**
 * Gives a conversation its new key wherever delivery has the old one. Every step can be repeated: a
 * crash in between is mended by the next send, which meets the move again. Thread-safe.
 */
final class Moves {

  /** Who "wrote" what is moved: nobody, so that every instance looks for it. */
  private static final String MOVED = "moved";

  private final Shelves shelves;
  private final LaneShelf shelf;
  private final Lanes lanes;
  private final Ownership ownership;
  private final Patience patience;
  private final Lookout lookout;
  private final Events events;
  private final Set<ConversationMoved> known = ConcurrentHashMap.newKeySet();

  Moves(
      Shelves shelves,
      LaneShelf shelf,
      Lanes lanes,
      Ownership ownership,
      Patience patience,
      Lookout lookout,
      Events events) {
    this.shelves = shelves;
    this.shelf = shelf;
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
      rewriteLane(from, to);
      patience.insist(() -> rewriteEntries(from, to));
      lanes.drop(from);
      if (ownership.owns(Partitions.of(to))) {
        lanes.with(to, Lane::readAgain);
        lookout.lookAgain();
      }
    }
  }

  private void rewriteLane(ConversationKey from, ConversationKey to) {
    StoredLane old = shelf.read(from);
    Standing standing = old.standing();
    if (!to.equals(standing.movedTo())) {
      give(old, to);
      standing = standing.moved(to);
      if (shelf.write(new TurnWrite(from, standing, List.of()), MOVED) != Result.WRITTEN) {
        rewriteLane(from, to);
        return;
      }
    }
    if (old.folded() < standing.version()) {
      TurnWrite move = new TurnWrite(from, standing, List.of());
      patience.insist(() -> keepOnly(move));
    }
  }

  /** Nothing is left under the old key but where the conversation went. */
  private boolean keepOnly(TurnWrite move) {
    String id = move.lane().toString();
    shelves
        .lanes()
        .replaceOne(
            Filters.eq("_id", id),
            move.folded(MOVED).append("_id", id),
            new ReplaceOptions().upsert(true));
    shelves
        .lanes()
        .deleteMany(
            Filters.and(
                Filters.eq(TurnWrite.UNSENT, Partitions.of(move.lane())),
                Filters.eq(TurnWrite.LANE, id)));
    return true;
  }

  private boolean rewriteEntries(ConversationKey from, ConversationKey to) {
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
  private void give(StoredLane old, ConversationKey to) {
    StoredLane has = shelf.read(to);
    Standing before = has.standing();
    Standing now = before.next(old.standing().handled(), Set.of());
    if (before.state() == null) {
      now = now.after(old.standing().state(), old.standing().dueAt());
    }
    Set<String> known = has.unsent().stream().map(Outgoing::id).collect(Collectors.toSet());
    List<Outgoing> replies =
        old.unsent().stream()
            .filter(reply -> !known.contains(reply.id()))
            .map(reply -> reply.to(to))
            .toList();
    if (shelf.write(new TurnWrite(to, now, replies), MOVED) != Result.WRITTEN) {
      give(old, to);
    }
  }
}
