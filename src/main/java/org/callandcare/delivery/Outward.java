package org.callandcare.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.callandcare.channel.Channel;
import org.callandcare.channel.OutgoingMessage.Priority;
import org.callandcare.channel.SendOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits: one message at a time in a lane, lanes with answers before those with alerts,
 * those before digests, and within one priority in turn. A pause that a channel asks for holds that
 * lane only, or the whole channel when it says so. Thread-safe.
 */
final class Outward {

  private static final Logger LOG = LoggerFactory.getLogger(Outward.class);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(1);
  private static final int MOST_BUGS = 5;

  /** A lane's place in the row of those with something to be sent. */
  private record Ticket(@Nullable Lane lane, long place, Priority priority, long order)
      implements Comparable<Ticket> {

    @Override
    public int compareTo(Ticket other) {
      int first = priority.compareTo(other.priority);
      return first != 0 ? first : Long.compare(order, other.order);
    }
  }

  private final Supplier<List<Channel>> channels;
  private final Ownership ownership;
  private final Lanes lanes;
  private final SentMarks marks;
  private final SentRefs refs;
  private final StoredDeadLetters deadLetters;
  private final Moves moves;
  private final DeliveryMeters meters;
  private final Clock clock;
  private final ScheduledExecutorService clockwork;

  private final BlockingQueue<Ticket> row = new PriorityBlockingQueue<>();
  private final AtomicLong order = new AtomicLong();
  private final RecentIds recentlySent = new RecentIds();
  private final Map<String, Instant> channelPauses = new ConcurrentHashMap<>();
  private final Map<String, Integer> bugs = new ConcurrentHashMap<>();

  Outward(
      Supplier<List<Channel>> channels,
      Ownership ownership,
      Lanes lanes,
      SentMarks marks,
      SentRefs refs,
      StoredDeadLetters deadLetters,
      Moves moves,
      DeliveryMeters meters,
      Clock clock,
      ScheduledExecutorService clockwork) {
    this.channels = channels;
    this.ownership = ownership;
    this.lanes = lanes;
    this.marks = marks;
    this.refs = refs;
    this.deadLetters = deadLetters;
    this.moves = moves;
    this.meters = meters;
    this.clock = clock;
    this.clockwork = clockwork;
  }

  /** An outbox entry is stored; true when it was not known here. */
  boolean queue(Outgoing outgoing) {
    if (recentlySent.contains(outgoing.id())) {
      return false;
    }
    Lane lane = lanes.with(outgoing.message().to(), known -> !known.isRetired());
    boolean known = lane.isQueued(outgoing.id());
    queue(lane, List.of(outgoing));
    return !known;
  }

  /** Messages of a lane are stored, now or some time ago. */
  void queue(Lane lane, List<Outgoing> outgoing) {
    List<Outgoing> unsent = new ArrayList<>(outgoing.size());
    for (Outgoing one : outgoing) {
      if (recentlySent.contains(one.id())) {
        marks.done(lane, one);
      } else {
        unsent.add(one);
      }
    }
    Standing standing = lane.standing();
    if (standing != null && standing.unreachable()) {
      unsent.forEach(one -> giveUp(lane, one, "unreachable"));
    } else if (lane.queue(unsent)) {
      offer(lane);
    }
  }

  /** How many places there are in the senders' row; more than one of a conversation may be. */
  int waiting() {
    return row.size();
  }

  private void offer(Lane lane) {
    Priority priority = lane.priority();
    row.add(
        new Ticket(
            lane,
            lane.newTicket(),
            priority == null ? Priority.DIGEST : priority,
            order.incrementAndGet()));
  }

  private void offer(Lane lane, Duration later) {
    if (!clockwork.isShutdown()) {
      clockwork.schedule(() -> offer(lane), later.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Sends until {@link #stop}. */
  void run() {
    try {
      for (Ticket next = row.take(); next.lane() != null; next = row.take()) {
        try {
          if (next.lane().punch(next.place())) {
            pass(next.lane());
          }
        } catch (Patience.Stopped e) {
          return;
        } catch (RuntimeException e) {
          LOG.error("sending in {} failed", next.lane().conversation(), e);
          next.lane().sendLater(clock.instant().plus(AFTER_A_BUG));
          offer(next.lane(), AFTER_A_BUG);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets as many {@link #run}s end once they have sent what they have in hand. */
  void stop(int runs) {
    for (int i = 0; i < runs; i++) {
      row.add(new Ticket(null, 0, Priority.ANSWER, Long.MIN_VALUE));
    }
  }

  private void pass(Lane lane) {
    if (!ownership.owns(lane.partition())) {
      if (ownership.has(lane.partition())) {
        offer(lane, GLANCE);
      } else {
        lanes.drop(lane.conversation());
      }
      return;
    }
    if (ownership.of(lane.partition()) == Ownership.Part.BEING_TAKEN_UP) {
      offer(lane, SHORTEST_PAUSE);
      return;
    }
    Instant pause = pause(lane);
    Duration left = Duration.between(clock.instant(), pause);
    if (left.isPositive()) {
      offer(lane, left.plus(SHORTEST_PAUSE));
      return;
    }
    Optional<Outgoing> next = lane.beginSending();
    if (next.isPresent()) {
      send(lane, next.get());
      if (lane.hasMoreToSend()) {
        offer(lane);
      }
    }
  }

  private Instant pause(Lane lane) {
    Instant own = lane.pausedUntil();
    Instant all = channelPauses.getOrDefault(lane.conversation().channel(), Instant.EPOCH);
    return own.isAfter(all) ? own : all;
  }

  private void send(Lane lane, Outgoing outgoing) {
    SendOutcome outcome = outcome(outgoing);
    meters.sent(
        outgoing.message().priority(), outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    switch (outcome) {
      case SendOutcome.Sent(String ref) -> {
        if (ref != null) {
          refs.shown(outgoing.message(), ref);
        }
        if (outgoing.asked() != null) {
          meters.answered(Duration.between(outgoing.asked(), clock.instant()));
        }
        done(lane, outgoing);
      }
      case SendOutcome.Retry retry -> pause(lane, retry);
      case SendOutcome.Unreachable _ -> {
        done(lane, outgoing);
        lane.dropQueue().forEach(other -> giveUp(lane, other, "unreachable"));
        lanes.with(lane.conversation(), Lane::isLost);
      }
      case SendOutcome.Moved(var to) -> {
        lane.sendLater(Instant.EPOCH);
        moves.moved(lane.conversation(), to);
      }
      case SendOutcome.Rejected(String reason) -> {
        LOG.warn("message {} is refused for good: {}", outgoing.message().id(), reason);
        deadLetters.outgoing(outgoing.message(), reason);
        done(lane, outgoing);
      }
    }
  }

  private SendOutcome outcome(Outgoing outgoing) {
    String name = outgoing.message().to().channel();
    Optional<Channel> channel =
        channels.get().stream().filter(one -> one.name().equals(name)).findFirst();
    if (channel.isEmpty()) {
      return new SendOutcome.Rejected("there is no channel " + name);
    }
    String target = outgoing.editTarget();
    String ref = target == null ? null : refs.find(target).orElse(null);
    try {
      SendOutcome outcome = channel.get().send(outgoing.message(), ref);
      bugs.remove(outgoing.id());
      return outcome;
    } catch (RuntimeException e) {
      int times = bugs.merge(outgoing.id(), 1, Integer::sum);
      String reason = "the channel failed: " + Handlers.reason(e);
      if (times >= MOST_BUGS && !StoreFaults.passes(e)) {
        bugs.remove(outgoing.id());
        return new SendOutcome.Rejected(reason);
      }
      return new SendOutcome.Retry(AFTER_A_BUG, false, reason);
    }
  }

  private void pause(Lane lane, SendOutcome.Retry retry) {
    Instant until = clock.instant().plus(retry.after());
    if (retry.everyone()) {
      channelPauses.merge(lane.conversation().channel(), until, (a, b) -> a.isAfter(b) ? a : b);
      lane.sendLater(Instant.EPOCH);
    } else {
      lane.sendLater(until);
    }
  }

  private void done(Lane lane, Outgoing outgoing) {
    recentlySent.add(outgoing.id());
    lane.sent(outgoing);
    marks.done(lane, outgoing);
  }

  private void giveUp(Lane lane, Outgoing outgoing, String why) {
    meters.sent(outgoing.message().priority(), why);
    recentlySent.add(outgoing.id());
    marks.done(lane, outgoing);
  }
}
