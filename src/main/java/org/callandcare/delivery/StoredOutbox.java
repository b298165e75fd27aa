package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.Outbox;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.delivery.Outgoing.Shelf;
import org.callandcare.store.GroupCommit;
import org.callandcare.store.NewDocuments;

/** The outbox. What is enqueued at the same time is stored in one round trip. Thread-safe. */
final class StoredOutbox implements Outbox {

  private static final int MOST_CALLS = 100;

  private final MongoCollection<Document> outbox;
  private final Instance me;
  private final Numbering numbering;
  private final Ownership ownership;
  private final Lanes lanes;
  private final Outward outward;
  private final Lookout lookout;
  private final GroupCommit<List<Outgoing>, Boolean> commit =
      new GroupCommit<>(MOST_CALLS, this::store);

  StoredOutbox(
      MongoCollection<Document> outbox,
      Instance me,
      Numbering numbering,
      Ownership ownership,
      Lanes lanes,
      Outward outward,
      Lookout lookout) {
    this.outbox = outbox;
    this.me = me;
    this.numbering = numbering;
    this.ownership = ownership;
    this.lanes = lanes;
    this.outward = outward;
    this.lookout = lookout;
  }

  @Override
  public void enqueue(List<OutgoingMessage> messages) {
    put(
        messages.stream()
            .map(message -> new Outgoing(Shelf.OUTBOX, message.id(), 0, message, null))
            .toList());
  }

  /** Stores entries under ids that need not be their messages'. */
  void put(List<Outgoing> entries) {
    if (!entries.isEmpty()) {
      commit.submit(entries);
    }
  }

  private List<Boolean> store(List<List<Outgoing>> calls) {
    List<Outgoing> unnumbered = calls.stream().flatMap(List::stream).toList();
    long number = numbering.next(unnumbered.size());
    List<Outgoing> entries = new ArrayList<>(unnumbered.size());
    for (Outgoing entry : unnumbered) {
      entries.add(entry.numbered(number++));
    }
    Set<Integer> known =
        insert(entries.stream().map(entry -> OutboxEntry.write(entry, me)).toList());
    for (int i = 0; i < entries.size(); i++) {
      if (!known.contains(i)) {
        handOn(entries.get(i));
      }
    }
    return calls.stream().map(_ -> true).toList();
  }

  /** Hands a message to the sender; where others enqueue too, the store knows the order. */
  private void handOn(Outgoing entry) {
    switch (ownership.of(Partitions.of(entry.message().to()))) {
      case NOT_MINE -> {}
      case SHARED_INTAKE -> lookout.poll();
      case BEING_TAKEN_UP, ALL_MINE -> outward.queue(entry);
    }
  }

  private Set<Integer> insert(List<Document> documents) {
    try {
      return NewDocuments.insert(outbox, documents);
    } catch (RuntimeException e) {
      // Some may be stored though nobody was told; they are found, and known when they come again.
      lookout.lookAgain();
      throw e;
    }
  }
}
