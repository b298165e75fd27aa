package org.callandcare.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.delivery.Folding.Fold;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in the memory of its owner: what waits to be handled, how it stands, what waits
 * to be sent. One thread handles at a time ({@link #begin}, {@link #end}), one sends. Thread-safe.
 */
final class Lane {

  private static final long NO_TICKET = 0;

  /** Why the inbox has to be read. */
  enum Unread {
    NOTHING,
    /** Another instance took something in, or more came than was kept in memory. */
    MORE,
    /** The lane's last owner is gone; what it had in hand may have killed it. */
    LEFT_OVER
  }

  private final ConversationKey conversation;
  private final int partition;

  private final Waiting waiting = new Waiting();
  private boolean timerDue;
  private boolean scheduled;
  private boolean running;
  private boolean lost;
  private boolean retired;
  private final Set<String> emptied = new HashSet<>();
  private @Nullable Standing standing;

  /** What its turns in the store come to. */
  private final Unfolded unfolded = new Unfolded();

  private final SendQueue queue = new SendQueue();
  private Instant pausedUntil = Instant.EPOCH;
  private long tickets;
  private long ticket = NO_TICKET;
  private Instant lastUsed = Instant.EPOCH;

  Lane(ConversationKey conversation) {
    this.conversation = conversation;
    this.partition = Partitions.of(conversation);
  }

  ConversationKey conversation() {
    return conversation;
  }

  int partition() {
    return partition;
  }

  /** Adds what has just been stored; false when the lane is given up. */
  synchronized boolean add(Arrival arrival) {
    if (!retired) {
      waiting.add(arrival);
    }
    return !retired;
  }

  /** Takes in hand what is not stored, when nothing else is to be done here. */
  synchronized Optional<Unstored> offer(Arrival arrival) {
    if (scheduled || running || retired || hasWork()) {
      return Optional.empty();
    }
    return Optional.of(waiting.take(arrival));
  }

  /** What is in hand and not stored, which is the taker's to see to an end. */
  synchronized Optional<Unstored> takeUnstored() {
    return waiting.takeUnstored();
  }

  /** Notes that there is more in the inbox than in memory; false when the lane is given up. */
  synchronized boolean leave(Unread why) {
    if (!retired) {
      waiting.leave(why);
    }
    return !retired;
  }

  /** Why the inbox has to be read now; from here on, arrivals are kept in memory again. */
  synchronized Unread takeUnread() {
    return waiting.takeUnread();
  }

  /**
   * Adds what was read from the inbox, in the order of the numbers.
   *
   * @param all whether that is all there was when it was read
   */
  synchronized void addRead(List<Arrival> read, boolean all) {
    waiting.addRead(read, all);
  }

  /** The first messages that wait. */
  synchronized List<Arrival> first(int most) {
    return waiting.first(most);
  }

  synchronized Optional<Instant> oldest() {
    return waiting.oldest();
  }

  synchronized int waiting() {
    return waiting.size();
  }

  /** These are handled, as it turned out. */
  synchronized void drop(Collection<String> handled) {
    waiting.drop(handled);
  }

  /** A timer may be due; false when the lane is given up. */
  synchronized boolean timerIsDue() {
    timerDue = true;
    return !retired;
  }

  synchronized boolean takeTimer() {
    boolean due = timerDue;
    timerDue = false;
    return due;
  }

  /** Whether somebody has to be found who handles it; true once until {@link #end}. */
  synchronized boolean toBeScheduled() {
    if (scheduled || retired || !hasWork()) {
      return false;
    }
    scheduled = true;
    return true;
  }

  private boolean hasWork() {
    return !waiting.isNothing() || timerDue || lost;
  }

  /** A pass begins; false when the lane is given up. */
  synchronized boolean begin() {
    running = !retired;
    return running;
  }

  /** One pass is over; true when there is more, and the lane stays scheduled. */
  synchronized boolean end() {
    running = false;
    scheduled = !retired && hasWork();
    return scheduled;
  }

  /** How it stands; null when it has to be read. */
  synchronized @Nullable Standing standing() {
    return standing;
  }

  /** It was read. */
  synchronized void stands(StoredLane read) {
    standing = read.standing();
    unfolded.read(read);
  }

  /** A turn was found that may be folded already, by somebody who could not delete it any more. */
  synchronized boolean leftOver(long version) {
    unfolded.found(version);
    return leave(Unread.LEFT_OVER);
  }

  /** Replies are marked as sent in the store. */
  synchronized void marked(Collection<String> replies) {
    unfolded.marked(replies);
  }

  /**
   * Its turns, to be folded: those of a conversation in which everything is said and sent, or of
   * one that does not come to rest.
   *
   * @param since nobody may have written after that
   * @param most more turns than these are folded anyway
   */
  synchronized Optional<Fold> toFold(Instant since, int most) {
    Standing now = standing;
    if (now == null || running || retired) {
      return Optional.empty();
    }
    boolean atRest = unfolded.isAllSent() && lastUsed.isBefore(since);
    if (!unfolded.isToFold(now.version(), atRest, most)) {
      return Optional.empty();
    }
    now = now.without(takeEmptied());
    standing = now;
    return Optional.of(
        new Fold(
            this, unfolded.folded(), new TurnWrite(conversation, now, unfolded.listUnmarked())));
  }

  /** Its document says what the turns up to one said. */
  synchronized void folded(TurnWrite upTo) {
    unfolded.fold(upTo);
  }

  /** The ids of turns that are folded and may still be there; each is given once. */
  synchronized List<String> takeSuperfluous() {
    return standing == null
        ? List.of()
        : unfolded.takeSuperfluous().stream()
            .map(version -> TurnWrite.id(conversation, version))
            .toList();
  }

  /** Inbox entries are emptied, and need not be remembered as handled any more. */
  synchronized void emptied(List<String> ids) {
    if (!retired) {
      emptied.addAll(ids);
    }
  }

  /** Those of some entries that are emptied by now. */
  synchronized Set<String> takeEmptied() {
    Set<String> taken = Set.copyOf(emptied);
    emptied.clear();
    return taken;
  }

  /** Nobody is there any more; false when the lane is given up. */
  synchronized boolean isLost() {
    lost = true;
    return !retired;
  }

  synchronized boolean takeLost() {
    boolean taken = lost;
    lost = false;
    return taken;
  }

  /** A turn is written. */
  synchronized void stands(TurnWrite turn, List<Arrival> handled, Instant time) {
    standing = turn.now();
    unfolded.written(turn);
    lastUsed = time;
    waiting.drop(handled.stream().map(Arrival::id).toList());
  }

  /** Another owner has written: everything has to be read again. */
  synchronized void forget() {
    standing = null;
    waitAnew();
  }

  /** What waits is read again, in the order of the inbox; false when the lane is given up. */
  synchronized boolean waitAnew() {
    waiting.clear();
    return leave(Unread.MORE);
  }

  /**
   * Queues what is to be sent; true when the lane has to be put before the senders: it is not, or
   * only with something less urgent.
   */
  synchronized boolean queue(List<Outgoing> outgoing) {
    Priority before = queue.priority();
    outgoing.stream().filter(_ -> !retired).forEach(queue::add);
    Priority first = queue.priority();
    return first != null
        && !queue.isSending()
        && (ticket == NO_TICKET || before == null || first.compareTo(before) < 0);
  }

  synchronized boolean isQueued(String id) {
    return queue.contains(id);
  }

  /** A place in the senders' row; earlier places of this lane count no more. */
  synchronized long newTicket() {
    ticket = ++tickets;
    return ticket;
  }

  /** The lane's turn has come; false when the place does not count any more. */
  synchronized boolean punch(long place) {
    if (retired || place != ticket) {
      return false;
    }
    ticket = NO_TICKET;
    return true;
  }

  synchronized Optional<Outgoing> beginSending() {
    return retired ? Optional.empty() : queue.begin();
  }

  synchronized void sent(Outgoing outgoing) {
    queue.done(outgoing);
  }

  synchronized void sendLater(Instant when) {
    queue.later();
    pausedUntil = when;
  }

  synchronized Instant pausedUntil() {
    return pausedUntil;
  }

  /** One send is over; true when there is more. */
  synchronized boolean hasMoreToSend() {
    return !retired && !queue.isEmpty() && !queue.isSending();
  }

  synchronized @Nullable Priority priority() {
    return queue.priority();
  }

  synchronized List<Outgoing> dropQueue() {
    return queue.clear();
  }

  /** Whether nothing is being done here. */
  synchronized boolean isIdle() {
    return !running && !queue.isSending();
  }

  /** Whether nothing is to be done here, and the store says in one document how it stands. */
  synchronized boolean isAtRest() {
    return retired || !scheduled && !running && !hasWork() && unfolded.isNothing();
  }

  /** Something else than this lane's owner wrote it: it is read again before anything else. */
  synchronized boolean readAgain() {
    standing = null;
    return leave(Unread.MORE);
  }

  synchronized boolean isRetired() {
    return retired;
  }

  /** Gives the lane up when nothing waits in it and nobody used it since; true when given up. */
  synchronized boolean retireIfUnused(Instant since) {
    if (isAtRest() && queue.isEmpty() && lastUsed.isBefore(since)) {
      retired = true;
    }
    return retired;
  }

  /** Gives the lane up: it belongs to another instance now. */
  synchronized List<Outgoing> retire() {
    retired = true;
    waiting.clear();
    return queue.clear();
  }
}
