package org.callandcare.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.delivery.DeliveryMeters.Fate;
import org.callandcare.delivery.Outgoing.Shelf;
import org.jspecify.annotations.Nullable;

/** What one pass has taken: turns computed one upon the other, not yet written. */
final class Taken {
  private final Standing before;
  private Standing now;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<Outgoing> replies = new ArrayList<>();
  private final List<Fate> fates = new ArrayList<>();

  Taken(Standing before) {
    this(before, before);
  }

  Taken(Standing before, Standing now) {
    this.before = before;
    this.now = now;
  }

  /** How the conversation stands when a message is taken: who writes can be reached. */
  Standing standing(IncomingMessage message) {
    return switch (message.content()) {
      case Content.Timer _, Content.Signal _ -> now;
      case Content.Membership(Content.Membership.Change change) ->
          switch (change) {
            case BLOCKED, REMOVED -> now.reachable(false);
            case UNBLOCKED, ADDED -> now.reachable(true);
          };
      default -> now.unreachable() ? now.reachable(true) : now;
    };
  }

  void add(Arrival arrival, Standing then, List<OutgoingMessage> answers, Fate fate) {
    arrivals.add(arrival);
    addReplies(then, answers, fate, arrival.message().receivedAt());
  }

  void addTimer(IncomingMessage timer, Standing then, List<OutgoingMessage> words, Fate fate) {
    addReplies(then, words, fate, null);
  }

  private void addReplies(
      Standing then, List<OutgoingMessage> words, Fate fate, @Nullable Instant asked) {
    now = then;
    fates.add(fate);
    words.forEach(word -> replies.add(new Outgoing(Shelf.LANE, word.id(), 0, word, asked)));
  }

  boolean isEmpty() {
    return arrivals.isEmpty();
  }

  Standing before() {
    return before;
  }

  Standing now() {
    return now;
  }

  List<Arrival> arrivals() {
    return arrivals;
  }

  List<Outgoing> replies() {
    return replies;
  }

  List<Fate> fates() {
    return fates;
  }
}
