package org.callandcare.delivery;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callandcare.channel.Channel;
import org.callandcare.channel.TurnHandler;

/** The parts of one instance's delivery, put together. Nothing runs until {@link Delivery} does. */
record Parts(
    DeliverySettings settings,
    Clock clock,
    Shelves shelves,
    Patience patience,
    ScheduledExecutorService clockwork,
    Ownership ownership,
    Lanes lanes,
    Lookout lookout,
    SentMarks marks,
    Folding folding,
    Outward outward,
    Timers timers,
    Tidying tidying,
    Moves moves,
    LongTurns longTurns,
    TurnWorkers workers,
    Handover handover,
    Instance me,
    StoredInbox inbox,
    StoredOutbox outbox,
    StoredDeadLetters deadLetters,
    StoredLease lease) {

  /** A lane nobody used for this time may go from memory. */
  private static final Duration UNUSED = Duration.ofMinutes(1);

  /** What the parts are made of. */
  record Surroundings(
      MongoDatabase database,
      Instance me,
      Clock clock,
      DeliverySettings settings,
      Supplier<List<TurnHandler>> handlers,
      Supplier<List<Channel>> channels,
      Consumer<Object> events,
      MeterRegistry meters) {}

  static Parts of(Surroundings around) {
    Clock clock = around.clock();
    DeliverySettings settings = around.settings();
    Instance me = around.me();
    DeliveryMeters meters = new DeliveryMeters(around.meters());
    Events events = new Events(around.events());
    Shelves shelves = Shelves.of(around.database());
    Patience patience = new Patience(meters);
    ScheduledExecutorService clockwork =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("delivery-clockwork").factory());
    Sequence sequence = new Sequence(shelves.leases(), clock);
    Ownership ownership = new Ownership(shelves.leases(), me, clock, settings.lease(), sequence);
    Lanes lanes = new Lanes();
    Lookout lookout = new Lookout();
    StoredDeadLetters deadLetters =
        new StoredDeadLetters(shelves.deadLetters(), clock, patience, events);
    SentRefs refs = new SentRefs(shelves.sent(), clock, patience);
    SentMarks marks = new SentMarks(shelves, clock, settings.sentMarkDelay(), patience, refs);
    LaneReads reads = new LaneReads(shelves.lanes(), shelves.sent(), patience);
    LaneShelf shelf = new LaneShelf(shelves.lanes(), reads, me, ownership::holds, patience);
    Folding folding =
        new Folding(
            shelves.lanes(), lanes, ownership, me, clock, settings.folding(), settings.lease());
    Moves moves = new Moves(shelves, shelf, lanes, ownership, patience, lookout, events);
    Outward outward =
        new Outward(
            around.channels(),
            ownership,
            lanes,
            marks,
            refs,
            deadLetters,
            moves,
            meters,
            clock,
            clockwork);
    Timers timers = new Timers(shelves.lanes(), lanes, clock, clockwork);
    Tidying tidying = new Tidying(shelves, clock, settings);
    LongTurns longTurns = new LongTurns(around.channels(), clock);
    RecentIds handled = new RecentIds();
    TurnTaking turns =
        new TurnTaking(
            shelf,
            new InboxShelf(shelves.inbox(), patience, clock, deadLetters),
            new Handlers(around.handlers(), patience, longTurns),
            deadLetters,
            new Aftermath(outward, timers, tidying, moves, events, meters),
            handled,
            clock,
            settings.messagesInOneWrite());
    Handover handover =
        new Handover(shelves, me, ownership, lanes, outward, timers, deadLetters, clock);
    Numbering numbering = new Numbering(ownership, sequence, patience);
    meters.gauge(
        "delivery.lag", "Seconds the oldest unhandled update has waited", () -> lag(lanes, clock));
    meters.gauge(
        "delivery.partitions.owned",
        "Partitions of lanes owned by this instance, of " + Partitions.COUNT,
        () -> ownership.owned().size());
    return new Parts(
        settings,
        clock,
        shelves,
        patience,
        clockwork,
        ownership,
        lanes,
        lookout,
        marks,
        folding,
        outward,
        timers,
        tidying,
        moves,
        longTurns,
        new TurnWorkers(lanes, ownership, turns, clockwork),
        handover,
        me,
        new StoredInbox(
            shelves.inbox(),
            me,
            numbering,
            ownership,
            lanes,
            handled,
            lookout,
            meters,
            settings.atOnce()),
        new StoredOutbox(shelves.outbox(), me, numbering, ownership, lanes, outward, lookout),
        deadLetters,
        new StoredLease(shelves.leases(), me, clock));
  }

  /** Seconds that the oldest message in memory has waited. */
  double lag() {
    return lag(lanes, clock);
  }

  private static double lag(Lanes lanes, Clock clock) {
    Instant oldest = lanes.oldest();
    return oldest == null
        ? 0
        : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1e3);
  }

  boolean findTimers() {
    timers.find(ownership.owned());
    return true;
  }

  void shrinkMemory() {
    lanes.shrink(settings.lanesInMemory(), clock.instant().minus(UNUSED));
  }
}
