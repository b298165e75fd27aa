package org.callandcare.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;

/**
 * Wakes lanes whose time has come. Those due soon are in memory; the others are found in the store
 * in time, so that a million reminders cost nothing until they are due. Thread-safe.
 */
final class Timers {

  /** How often the store is asked for what is due soon. */
  static final Duration EVERY = Duration.ofSeconds(30);

  private static final Duration SOON = EVERY.multipliedBy(2);

  private final MongoCollection<Document> lanes;
  private final Lanes memory;
  private final Clock clock;
  private final ScheduledExecutorService clockwork;

  Timers(
      MongoCollection<Document> lanes,
      Lanes memory,
      Clock clock,
      ScheduledExecutorService clockwork) {
    this.lanes = lanes;
    this.memory = memory;
    this.clock = clock;
    this.clockwork = clockwork;
  }

  /** A conversation wants to be woken. An earlier wish that is outdated does no harm. */
  void set(ConversationKey conversation, Instant dueAt) {
    Duration left = Duration.between(clock.instant(), dueAt);
    if (left.compareTo(SOON) <= 0 && !clockwork.isShutdown()) {
      clockwork.schedule(
          () -> memory.timer(conversation),
          Math.max(0, left.toMillis() + 1),
          TimeUnit.MILLISECONDS);
    }
  }

  /** Finds in the store what is due soon. */
  void find(Set<Integer> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    lanes
        .find(
            Filters.and(
                Filters.in(TurnWrite.PARTITION, partitions),
                LookupIndexes.notAfter(Standing.DUE, Date.from(clock.instant().plus(SOON)))))
        .projection(Projections.include(TurnWrite.LANE, Standing.DUE))
        .forEach(this::set);
  }

  private void set(Document lane) {
    Instant dueAt = Values.instant(lane, Standing.DUE);
    if (dueAt != null) {
      set(TurnWrite.conversation(lane), dueAt);
    }
  }
}
