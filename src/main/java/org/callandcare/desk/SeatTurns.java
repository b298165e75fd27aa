package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Content;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.records.Actor;

/**
 * Turns of a member of staff who answers people, alone with the bot. What they write goes to the
 * person they face; when they have given everybody back, the conversation is as it was before.
 */
class SeatTurns {

  private static final Duration LATER = Duration.ofMinutes(10);

  private final HandoffStore handoffs;
  private final Relay relay;
  private final Notices notices;
  private final DeskWords words;
  private final Clock clock;

  SeatTurns(HandoffStore handoffs, Relay relay, Notices notices, DeskWords words, Clock clock) {
    this.handoffs = handoffs;
    this.relay = relay;
    this.notices = notices;
    this.words = words;
    this.clock = clock;
  }

  Turn handle(Snapshot snapshot, IncomingMessage message, Actor.Staff staff) {
    Seat seat =
        DeskState.seat(snapshot.state())
            .orElseGet(() -> new Seat(List.of(), snapshot.state(), snapshot.dueAt()));
    List<OutgoingMessage> replies = new ArrayList<>();
    Seat next =
        switch (message.content()) {
          case Content.Signal(var name, var arguments) when name.equals(Seat.TAKE) ->
              seat.facing(arguments.getOrDefault("handoff", ""));
          case Content.Signal(var name, var arguments) when name.equals(Seat.LEAVE) ->
              leave(message, seat, arguments.getOrDefault("handoff", ""), replies);
          case Content.Signal signal -> later(message, seat, signal);
          case Content.Command(var name, _) when name.equals("done") || name.equals("fini") ->
              done(message, seat, replies);
          case Content.Command _ -> {
            say(message, replies, facing(seat, "seat.help"));
            yield seat;
          }
          case Content.Text(var text) -> reply(message, seat, staff, text, replies);
          case Content.Timer _, Content.Membership _, Content.Choice _ -> seat;
          case Content.Location _,
              Content.Contact _,
              Content.Photo _,
              Content.Voice _,
              Content.Document _,
              Content.Sticker _,
              Content.Other _ -> {
            say(message, replies, words.say("seat.words-only"));
            yield seat;
          }
        };
    return turn(next, replies);
  }

  /** What is written goes to this one from now on. */
  Turn face(Snapshot snapshot, StaffTurn turn, String handoff) {
    Optional<Seat> seat = DeskState.seat(snapshot.state());
    if (seat.isEmpty() || !seat.get().handoffs().contains(handoff)) {
      turn.say(words.say("seat.not-yours"));
      return new Turn(snapshot.state(), turn.replies(), snapshot.dueAt());
    }
    Seat next = seat.get().facing(handoff);
    turn.say(facing(next, "seat.facing"));
    return turn(next, turn.replies());
  }

  private Seat reply(
      IncomingMessage message,
      Seat seat,
      Actor.Staff staff,
      String text,
      List<OutgoingMessage> replies) {
    Optional<Handoff> current = handoffs.find(seat.current());
    if (current.isEmpty() || !current.get().heldBy(staff)) {
      say(message, replies, words.say("seat.not-yours"));
      return seat.without(seat.current());
    }
    relay.reply(current.get(), staff, message.key(), text);
    say(message, replies, words.say("seat.sent", "reference", current.get().reference()));
    return seat;
  }

  private Seat done(IncomingMessage message, Seat seat, List<OutgoingMessage> replies) {
    String current = seat.current();
    handoffs.find(current).ifPresent(handoff -> relay.end(handoff.id()));
    return leave(message, seat, current, replies);
  }

  private Seat leave(
      IncomingMessage message, Seat seat, String handoff, List<OutgoingMessage> replies) {
    if (!seat.handoffs().contains(handoff)) {
      return seat;
    }
    Seat rest = seat.without(handoff);
    String reference = handoffs.find(handoff).map(Handoff::reference).orElse(handoff);
    say(message, replies, words.say("seat.left", "reference", reference));
    if (!rest.empty()) {
      say(message, replies, facing(rest, "seat.facing"));
    }
    return rest;
  }

  /** A word for the conversation that waits behind the seat: it comes again. */
  private Seat later(IncomingMessage message, Seat seat, Content.Signal signal) {
    notices.signalAt(
        message.key() + ":again",
        message.conversation(),
        signal.name(),
        signal.arguments(),
        clock.instant().plus(LATER));
    return seat;
  }

  private String facing(Seat seat, String key) {
    return seat.empty()
        ? words.say("seat.nobody")
        : words.say(
            key,
            "reference",
            handoffs.find(seat.current()).map(Handoff::reference).orElse(seat.current()));
  }

  private static Turn turn(Seat seat, List<OutgoingMessage> replies) {
    return seat.empty()
        ? new Turn(seat.before(), replies, seat.dueBefore())
        : new Turn(DeskState.write(seat), replies, null);
  }

  private static void say(IncomingMessage message, List<OutgoingMessage> replies, String text) {
    replies.add(
        OutgoingMessage.answer(
            "desk:" + message.key() + ":" + replies.size(), message.conversation(), text));
  }
}
