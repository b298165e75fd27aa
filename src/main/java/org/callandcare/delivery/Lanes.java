package org.callandcare.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.callandcare.channel.ConversationKey;
import org.jspecify.annotations.Nullable;

/**
 * The lanes in this instance's memory, and the row of those in which something is to be handled.
 * Lanes are served in turn, a few messages each, so that a storm in one does not keep the others
 * waiting. Thread-safe.
 */
final class Lanes {

  private static final Lane END = new Lane(new ConversationKey("end", "end"));

  private final ConcurrentMap<ConversationKey, Lane> lanes = new ConcurrentHashMap<>();
  private final BlockingQueue<Lane> row = new LinkedBlockingQueue<>();

  /** Those in which something is to be done, folded or deleted; a few of thousands. */
  private final Set<Lane> awake = ConcurrentHashMap.newKeySet();

  /** Messages were stored. */
  void arrived(Arrival arrival) {
    with(arrival.message().conversation(), lane -> lane.add(arrival));
  }

  /** A message that is not stored; taken in hand when its lane has nothing else to do. */
  Optional<Unstored> offer(Arrival arrival) {
    Lane lane = lanes.computeIfAbsent(arrival.message().conversation(), Lane::new);
    Optional<Unstored> taken = lane.offer(arrival);
    if (taken.isPresent()) {
      schedule(lane);
    }
    return taken;
  }

  /** There is something in the inbox that may not be in memory. */
  void unread(ConversationKey conversation, Lane.Unread why) {
    with(conversation, lane -> lane.leave(why));
  }

  /** A turn was found that its last owner did not see to the end. */
  void leftOver(ConversationKey conversation, long version) {
    with(conversation, lane -> lane.leftOver(version));
  }

  /** A timer may be due. */
  void timer(ConversationKey conversation) {
    with(conversation, Lane::timerIsDue);
  }

  /** Does something to a lane, and sees that it is handled. */
  Lane with(ConversationKey conversation, Predicate<Lane> act) {
    while (true) {
      Lane lane = lanes.computeIfAbsent(conversation, Lane::new);
      if (act.test(lane)) {
        schedule(lane);
        return lane;
      }
      lanes.remove(conversation, lane);
    }
  }

  private void schedule(Lane lane) {
    if (lane.toBeScheduled()) {
      awake.add(lane);
      row.add(lane);
    }
  }

  Optional<Lane> find(ConversationKey conversation) {
    return Optional.ofNullable(lanes.get(conversation));
  }

  /** Waits for the next lane to be handled; empty when a thread that does so is to end. */
  Optional<Lane> next() throws InterruptedException {
    Lane next = row.take();
    return next == END ? Optional.empty() : Optional.of(next);
  }

  /** How many lanes wait to be handled. */
  int waiting() {
    return row.size();
  }

  /** Lets as many threads end as wait for {@link #next}. */
  void end(int threads) {
    for (int i = 0; i < threads; i++) {
      row.add(END);
    }
  }

  /** Puts a lane at the end of the row: there is more in it. */
  void again(Lane lane) {
    row.add(lane);
  }

  /** Forgets the lanes of partitions that belong to another instance now. */
  void drop(Set<Integer> partitions) {
    lanes.values().removeIf(lane -> drops(lane, partitions));
  }

  private static boolean drops(Lane lane, Set<Integer> partitions) {
    if (!partitions.contains(lane.partition())) {
      return false;
    }
    lane.retire();
    return true;
  }

  /** Forgets one lane; gives what waited to be sent. */
  List<Outgoing> drop(ConversationKey conversation) {
    Lane lane = lanes.remove(conversation);
    return lane == null ? List.of() : lane.retire();
  }

  /** Forgets lanes nobody used since a time, when there are more than a number. */
  void shrink(int most, Instant since) {
    if (lanes.size() > most) {
      lanes.values().removeIf(lane -> lane.retireIfUnused(since));
    }
  }

  boolean isIdle(int partition) {
    return lanes.values().stream()
        .filter(lane -> lane.partition() == partition)
        .allMatch(Lane::isIdle);
  }

  /** Those that are not known to be at rest. */
  List<Lane> awake() {
    return List.copyOf(awake);
  }

  /** Looks no more after those that have come to rest. */
  void letRest() {
    for (Lane lane : awake()) {
      // Taken out first: one that is scheduled meanwhile puts itself in again.
      awake.remove(lane);
      if (!lane.isAtRest()) {
        awake.add(lane);
      }
    }
  }

  /** When the oldest message that waits here arrived; null when none waits. */
  @Nullable Instant oldest() {
    return awake.stream()
        .flatMap(lane -> lane.oldest().stream())
        .min(Instant::compareTo)
        .orElse(null);
  }
}
