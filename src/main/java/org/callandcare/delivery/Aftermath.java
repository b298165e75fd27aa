package org.callandcare.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationUnreachable;

/** What follows once a turn is written: replies go out, timers are set, entries emptied. */
final class Aftermath {

  private final Outward outward;
  private final Timers timers;
  private final Tidying tidying;
  private final Moves moves;
  private final Events events;
  private final DeliveryMeters meters;

  Aftermath(
      Outward outward,
      Timers timers,
      Tidying tidying,
      Moves moves,
      Events events,
      DeliveryMeters meters) {
    this.outward = outward;
    this.timers = timers;
    this.tidying = tidying;
    this.moves = moves;
    this.events = events;
    this.meters = meters;
  }

  void written(Lane lane, Taken taken, Standing now) {
    outward.queue(lane, taken.replies());
    handled(lane, ids(taken.arrivals().stream().filter(Arrival::isStored)));
    handledUnstored(lane, ids(taken.arrivals().stream().filter(one -> !one.isStored())));
    Instant dueAt = now.dueAt();
    if (dueAt != null) {
      timers.set(lane.conversation(), dueAt);
    }
    taken.fates().forEach(fate -> meters.updates(fate, 1));
    if (now.unreachable() && !taken.before().unreachable()) {
      events.publish(new ConversationUnreachable(lane.conversation()));
    }
  }

  /** Entries are handled, now or by an owner that could not empty them any more. */
  void handled(Lane lane, List<String> entries) {
    if (!entries.isEmpty()) {
      tidying.handled(lane, entries);
    }
  }

  /** Messages are handled that may never have been stored: only their keys are. */
  void handledUnstored(Lane lane, List<String> entries) {
    if (!entries.isEmpty()) {
      tidying.handledUnstored(lane, entries);
    }
  }

  private static List<String> ids(Stream<Arrival> arrivals) {
    return arrivals.map(Arrival::id).toList();
  }

  /** A lane was read in which replies wait to be sent. */
  void unsent(Lane lane, List<Outgoing> replies) {
    outward.queue(lane, replies);
  }

  void wake(ConversationKey conversation, Instant dueAt) {
    timers.set(conversation, dueAt);
  }

  /** A lane was read that has another name now. */
  void moved(Lane lane, ConversationKey to) {
    moves.follow(lane, to);
  }
}
