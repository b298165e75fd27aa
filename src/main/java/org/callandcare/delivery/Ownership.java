package org.callandcare.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.callandcare.delivery.Roster.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which partitions this instance owns. Ownership only says who works; that nothing is done twice is
 * settled by each lane's version, so an owner who does not know yet that it is none any more does
 * no harm. Thread-safe.
 */
final class Ownership {

  /** Told when partitions come and go. */
  interface Watch {
    void gained(Set<Integer> partitions);

    void lost(Set<Integer> partitions);

    /** Whether nothing of a partition that is to be given back is in hand any more. */
    boolean isIdle(int partition);
  }

  /** What this instance is to a partition. */
  enum Part {
    NOT_MINE,
    /** It is this instance's, and what its last owner left is not found yet. */
    BEING_TAKEN_UP,
    /** It is this instance's, and others may take in messages for it. */
    SHARED_INTAKE,
    /** It is this instance's, and nobody else is there. */
    ALL_MINE
  }

  private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);
  private static final int TRIES = 20;

  private final MongoCollection<Document> leases;
  private final Instance me;
  private final Clock clock;
  private final Duration lease;
  private final Sequence sequence;

  private volatile Instant until = Instant.EPOCH;
  private volatile Set<Integer> owned = Set.of();
  private volatile Set<Integer> leaving = Set.of();
  private final Set<Integer> takenUp = ConcurrentHashMap.newKeySet();
  private final AtomicLong losses = new AtomicLong();
  private long joined;
  private volatile boolean alone;
  private volatile boolean known;
  private volatile boolean settled;

  Ownership(
      MongoCollection<Document> leases,
      Instance me,
      Clock clock,
      Duration lease,
      Sequence sequence) {
    this.leases = leases;
    this.me = me;
    this.clock = clock;
    this.lease = lease;
    this.sequence = sequence;
  }

  /** Whether new work of a partition may be begun. */
  boolean owns(int partition) {
    return owned.contains(partition) && !leaving.contains(partition) && isValid();
  }

  /** Whether a partition is this instance's, though no new work of it may be begun just now. */
  boolean has(int partition) {
    return owned.contains(partition);
  }

  /** Whether a partition is this instance's, and nobody else's, at this moment. */
  boolean holds(int partition) {
    return has(partition) && isValid();
  }

  Part of(int partition) {
    if (!owned.contains(partition)) {
      return Part.NOT_MINE;
    }
    if (!takenUp.contains(partition)) {
      return Part.BEING_TAKEN_UP;
    }
    return alone ? Part.ALL_MINE : Part.SHARED_INTAKE;
  }

  /**
   * What the last owners of partitions left is found.
   *
   * @param before the count of {@link #losses} when the search began: it counts for nothing when
   *     partitions were lost since
   * @return whether it counts; else it is to be searched again for those that are still owned
   */
  boolean takenUp(Set<Integer> partitions, long before) {
    synchronized (takenUp) {
      boolean counts = before == losses.get();
      if (counts) {
        takenUp.addAll(partitions);
      }
      return counts;
    }
  }

  /** How many partitions are this instance's, and what their last owners left is not found yet. */
  long beingTakenUp() {
    return owned.stream().filter(partition -> !takenUp.contains(partition)).count();
  }

  /** How often partitions were lost. */
  long losses() {
    return losses.get();
  }

  /** Whether the leases have not ended. */
  boolean isValid() {
    return clock.instant().isBefore(until);
  }

  /** Whether numbers may be given: this instance is alone, or everybody knows of it. */
  boolean mayNumber() {
    return isValid() && (alone || known);
  }

  /** Whether other instances run, whose arrivals are to be looked for. */
  boolean isAlone() {
    return alone;
  }

  Set<Integer> owned() {
    return owned;
  }

  /** Whether partitions are on their way from one instance to another. */
  boolean isSettled() {
    return settled;
  }

  /**
   * Renews the leases, takes over those of instances that are over, and evens out who owns what.
   *
   * @throws RuntimeException when the store does not answer
   */
  synchronized void renew(Watch watch) {
    for (int tries = 0; tries < TRIES; tries++) {
      Instant now = clock.instant();
      Roster before = Roster.read(leases.find(Filters.eq("_id", Roster.ID)).first());
      List<Member> over = before.over(me.id(), now, Instance::isSurelyDead);
      Set<Integer> givenBack =
          leaving.stream().filter(watch::isIdle).collect(Collectors.toUnmodifiableSet());
      Roster after = before.without(over).renewed(me.id(), now.plus(lease), givenBack);
      over.forEach(member -> sequence.raise(Sequence.micros(member.until())));
      if (!after.isAlone(me.id())) {
        alone = false;
        sequence.share();
      }
      if (replace(before, after)) {
        over.forEach(
            member -> LOG.info("instance {} is over; its lanes are taken over", member.id()));
        apply(after, now.plus(lease), watch);
        return;
      }
    }
    throw new IllegalStateException("the roster of instances changes all the time");
  }

  private boolean replace(Roster before, Roster after) {
    try {
      if (before.version() == 0) {
        leases.insertOne(after.write());
        return true;
      }
      return leases
              .replaceOne(
                  Filters.and(
                      Filters.eq("_id", Roster.ID), Filters.eq("version", before.version())),
                  after.write())
              .getMatchedCount()
          == 1;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private void apply(Roster roster, Instant validUntil, Watch watch) {
    long cameIn = roster.find(me.id()).map(Member::joined).orElse(0L);
    if (cameIn != joined && joined != 0) {
      // Others took this instance for dead: whatever it owned may have gone on without it.
      tell(owned, Set.of(), watch);
      owned = Set.of();
    }
    joined = cameIn;
    Set<Integer> before = owned;
    List<Integer> mine = roster.partitionsOf(me.id());
    Set<Integer> now = Set.copyOf(mine);
    int share = roster.share();
    leaving = mine.size() > share ? Set.copyOf(mine.subList(share, mine.size())) : Set.of();
    owned = now;
    until = validUntil;
    if (roster.isAlone(me.id())) {
      sequence.count();
      alone = true;
    }
    known = roster.isKnownToAll(me.id());
    settled = leaving.isEmpty() && !roster.hasFree() && (alone || known);
    tell(before, now, watch);
  }

  private void tell(Set<Integer> before, Set<Integer> now, Watch watch) {
    Set<Integer> lost = new HashSet<>(before);
    lost.removeAll(now);
    if (!lost.isEmpty()) {
      synchronized (takenUp) {
        losses.incrementAndGet();
        takenUp.removeAll(lost);
      }
      watch.lost(Set.copyOf(lost));
    }
    Set<Integer> gained = new HashSet<>(now);
    gained.removeAll(before);
    if (!gained.isEmpty()) {
      watch.gained(Set.copyOf(gained));
    }
  }

  /** Gives everything back, so that another instance need not wait. */
  synchronized void leave() {
    until = Instant.EPOCH;
    sequence.share();
    for (int tries = 0; tries < TRIES; tries++) {
      Roster before = Roster.read(leases.find(Filters.eq("_id", Roster.ID)).first());
      List<Member> self = before.find(me.id()).stream().toList();
      if (self.isEmpty() || replace(before, before.without(self).next())) {
        owned = Set.of();
        return;
      }
    }
  }
}
