package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.delivery.DeliveryMeters.Fate;
import org.callandcare.store.GroupCommit;
import org.callandcare.store.NewDocuments;

/**
 * The inbox. What is accepted at the same time is stored in one round trip; what belongs to lanes
 * of this instance goes to them from memory, the rest is found by its owner. Thread-safe.
 */
final class StoredInbox implements Inbox {

  private static final int MOST_CALLS = 100;

  private final MongoCollection<Document> inbox;
  private final Instance me;
  private final Numbering numbering;
  private final Ownership ownership;
  private final Lanes lanes;
  private final Lookout lookout;
  private final DeliveryMeters meters;
  private final GroupCommit<List<Arrival>, Boolean> commit =
      new GroupCommit<>(MOST_CALLS, this::store);

  StoredInbox(
      MongoCollection<Document> inbox,
      Instance me,
      Numbering numbering,
      Ownership ownership,
      Lanes lanes,
      Lookout lookout,
      DeliveryMeters meters) {
    this.inbox = inbox;
    this.me = me;
    this.numbering = numbering;
    this.ownership = ownership;
    this.lanes = lanes;
    this.lookout = lookout;
    this.meters = meters;
  }

  @Override
  public void accept(List<IncomingMessage> messages) {
    put(
        messages.stream()
            .map(message -> new Arrival(message.key(), 0, message, 0, false))
            .toList());
  }

  /** Stores a message once more under an entry id of its own. */
  void acceptAgain(String entry, IncomingMessage message) {
    put(List.of(new Arrival(entry, 0, message, 0, false)));
  }

  private void put(List<Arrival> unnumbered) {
    if (!unnumbered.isEmpty()) {
      commit.submit(unnumbered);
    }
  }

  private List<Boolean> store(List<List<Arrival>> calls) {
    List<Arrival> unnumbered = calls.stream().flatMap(List::stream).toList();
    long number = numbering.next(unnumbered.size());
    List<Arrival> arrivals = new ArrayList<>(unnumbered.size());
    for (Arrival arrival : unnumbered) {
      arrivals.add(arrival.numbered(number++));
    }
    Set<Integer> known = insert(arrivals);
    meters.updates(Fate.RECEIVED, arrivals.size() - known.size());
    meters.updates(Fate.DUPLICATE, known.size());
    for (int i = 0; i < arrivals.size(); i++) {
      if (!known.contains(i)) {
        handOn(arrivals.get(i));
      }
    }
    return calls.stream().map(_ -> true).toList();
  }

  /**
   * Hands a message to its lane. Where an earlier one may have been taken in by somebody else, the
   * lane reads the inbox instead, so that it finds both in their order.
   */
  private void handOn(Arrival arrival) {
    ConversationKey conversation = arrival.message().conversation();
    switch (ownership.of(Partitions.of(conversation))) {
      case NOT_MINE -> {}
      case BEING_TAKEN_UP -> lanes.unread(conversation, Lane.Unread.LEFT_OVER);
      case SHARED_INTAKE -> lanes.unread(conversation, Lane.Unread.MORE);
      case ALL_MINE -> lanes.arrived(arrival);
    }
  }

  private Set<Integer> insert(List<Arrival> arrivals) {
    try {
      return NewDocuments.insert(
          inbox, arrivals.stream().map(arrival -> arrival.write(me)).toList());
    } catch (RuntimeException e) {
      // Some may be stored though nobody was told; they are found, and known when they come again.
      lookout.lookAgain();
      throw e;
    }
  }
}
