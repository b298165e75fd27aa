package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Receipt;
import org.callandcare.delivery.DeliveryMeters.Fate;
import org.callandcare.store.GroupCommit;
import org.callandcare.store.NewDocuments;
import org.jspecify.annotations.Nullable;

/**
 * The inbox. What is accepted at the same time is stored in one round trip; what belongs to lanes
 * of this instance goes to them from memory, the rest is found by its owner. What comes alone, for
 * the first time and to a lane at rest is not stored when its turn is written at once: that says
 * all that storing it would. Thread-safe.
 */
final class StoredInbox implements Inbox {

  private static final int MOST_CALLS = 100;

  /** More than these at once, and it costs less to store them together. */
  private static final int FEW = 8;

  private final MongoCollection<Document> inbox;
  private final Instance me;
  private final Numbering numbering;
  private final Ownership ownership;
  private final Lanes lanes;
  private final RecentIds handled;
  private final Lookout lookout;
  private final DeliveryMeters meters;
  private final Duration atOnce;
  private final GroupCommit<List<Entry>, Boolean> commit =
      new GroupCommit<>(MOST_CALLS, this::store);

  /** Of what was brought last, and may be in hand yet. */
  private final Deque<HandReceipt> earlier = new ArrayDeque<>();

  /** What is to be stored, and perhaps in hand already. */
  private record Entry(Arrival arrival, @Nullable Unstored inHand) {

    Entry numbered(long number) {
      return new Entry(arrival.numbered(number), inHand);
    }
  }

  /**
   * @param handled what was handled here lately
   * @param atOnce a turn that is not written by then is better waited for with the message stored
   */
  StoredInbox(
      MongoCollection<Document> inbox,
      Instance me,
      Numbering numbering,
      Ownership ownership,
      Lanes lanes,
      RecentIds handled,
      Lookout lookout,
      DeliveryMeters meters,
      Duration atOnce) {
    this.inbox = inbox;
    this.me = me;
    this.numbering = numbering;
    this.ownership = ownership;
    this.lanes = lanes;
    this.handled = handled;
    this.lookout = lookout;
    this.meters = meters;
    this.atOnce = atOnce;
  }

  @Override
  public void accept(List<IncomingMessage> messages) {
    put(arrivals(messages));
  }

  /** Stores a message once more under an entry id of its own. */
  void acceptAgain(String entry, IncomingMessage message) {
    put(List.of(Arrival.of(entry, message)));
  }

  @Override
  public synchronized Receipt acceptNew(List<IncomingMessage> messages) {
    if (messages.size() > FEW || lanes.waiting() > FEW) {
      awaitEarlier();
      accept(messages);
      return Receipt.KEPT;
    }
    List<Unstored> inHand = new ArrayList<>();
    List<Arrival> others = new ArrayList<>();
    for (Arrival arrival : arrivals(messages)) {
      offer(arrival, messages).ifPresentOrElse(inHand::add, () -> others.add(arrival));
    }
    if (!others.isEmpty()) {
      awaitEarlier();
      put(others);
    }
    earlier.removeIf(HandReceipt::isSettled);
    HandReceipt receipt =
        new HandReceipt(
            inHand,
            atOnce,
            late -> submit(late.stream().map(one -> new Entry(one.arrival(), one)).toList()),
            kept -> meters.updates(Fate.RECEIVED, kept));
    earlier.add(receipt);
    return receipt;
  }

  /** What was brought before may be stored yet, and has to be before anything that came later. */
  private void awaitEarlier() {
    while (!earlier.isEmpty()) {
      if (earlier.peek().isKeptWithin(atOnce)) {
        earlier.remove();
      }
    }
  }

  /** Lets a message be handled at once, where nothing that came before it can be overtaken. */
  private Optional<Unstored> offer(Arrival arrival, List<IncomingMessage> among) {
    ConversationKey conversation = arrival.message().conversation();
    boolean mayBe =
        ownership.of(Partitions.of(conversation)) == Ownership.Part.ALL_MINE
            && !handled.contains(arrival.id())
            && among.stream().filter(one -> one.conversation().equals(conversation)).count() == 1;
    return mayBe ? lanes.offer(arrival) : Optional.empty();
  }

  private static List<Arrival> arrivals(List<IncomingMessage> messages) {
    return messages.stream().map(message -> Arrival.of(message.key(), message)).toList();
  }

  private void put(List<Arrival> arrivals) {
    submit(arrivals.stream().map(arrival -> new Entry(arrival, null)).toList());
  }

  private void submit(List<Entry> unnumbered) {
    if (!unnumbered.isEmpty()) {
      commit.submit(unnumbered);
    }
  }

  private List<Boolean> store(List<List<Entry>> calls) {
    List<Entry> unnumbered = calls.stream().flatMap(List::stream).toList();
    long number = numbering.next(unnumbered.size());
    List<Entry> entries = new ArrayList<>(unnumbered.size());
    for (Entry entry : unnumbered) {
      entries.add(entry.numbered(number++));
    }
    Set<Integer> known = insert(entries);
    for (int i = 0; i < entries.size(); i++) {
      stored(entries.get(i), known.contains(i));
    }
    return calls.stream().map(_ -> true).toList();
  }

  private void stored(Entry entry, boolean known) {
    Unstored inHand = entry.inHand();
    // What is in hand and handled by now is known because of that.
    meters.updates(known && inHand == null ? Fate.DUPLICATE : Fate.RECEIVED, 1);
    if (known) {
      return;
    }
    if (inHand == null) {
      handOn(entry.arrival());
    } else {
      inHand.whenLeft(() -> leave(entry.arrival().message().conversation()));
    }
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

  /** Its turn was not written after all: it is found in the inbox, before all that came later. */
  private void leave(ConversationKey conversation) {
    if (ownership.has(Partitions.of(conversation))) {
      lanes.with(conversation, Lane::waitAnew);
    }
  }

  private Set<Integer> insert(List<Entry> entries) {
    try {
      return NewDocuments.insert(
          inbox, entries.stream().map(entry -> entry.arrival().write(me)).toList());
    } catch (RuntimeException e) {
      // Some may be stored though nobody was told; they are found, and known when they come again.
      lookout.lookAgain();
      throw e;
    }
  }
}
