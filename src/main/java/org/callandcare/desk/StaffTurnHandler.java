package org.callandcare.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Content;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.channel.Snapshot;
import org.callandcare.channel.Turn;
import org.callandcare.channel.TurnHandler;
import org.callandcare.records.Actor;
import org.callandcare.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Turns of staff: in their groups, and alone with the bot while they answer people there. A press
 * on a button of the desk is the desk's wherever it comes from, so that a forged one is refused.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaffTurnHandler implements TurnHandler {

  private final StaffRooms rooms;
  private final Alerts alerts;
  private final MatchPresses matches;
  private final OtherPresses others;
  private final StaffCommands commands;
  private final Writing writing;
  private final LetterPresses letters;
  private final SeatTurns seats;
  private final PrivateNotes notes;
  private final Audit audit;
  private final DeskWords words;
  private final Clock clock;

  StaffTurnHandler(
      StaffRooms rooms,
      Alerts alerts,
      MatchPresses matches,
      OtherPresses others,
      StaffCommands commands,
      Writing writing,
      LetterPresses letters,
      SeatTurns seats,
      PrivateNotes notes,
      Audit audit,
      DeskWords words,
      Clock clock) {
    this.rooms = rooms;
    this.alerts = alerts;
    this.matches = matches;
    this.others = others;
    this.commands = commands;
    this.writing = writing;
    this.letters = letters;
    this.seats = seats;
    this.notes = notes;
    this.audit = audit;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public boolean handles(Snapshot snapshot, IncomingMessage message) {
    notes.heard(message.conversation());
    return switch (message.content()) {
          case Content.Choice(var token, _) -> Press.isOne(token);
          case Content.Signal(var name, _) ->
              name.equals(Seat.TAKE) || name.equals(Seat.LEAVE) || name.equals(Notices.SAY);
          default -> false;
        }
        || DeskState.isOne(snapshot.state())
        || rooms.isGroup(message.conversation());
  }

  @Override
  public Turn handle(Snapshot snapshot, IncomingMessage message) {
    if (message.content() instanceof Content.Signal(var name, var arguments)
        && name.equals(Notices.SAY)) {
      return say(snapshot, message, arguments.getOrDefault("text", ""));
    }
    return rooms.isGroup(message.conversation())
        ? inGroup(snapshot, message)
        : alone(snapshot, message);
  }

  @Override
  public List<OutgoingMessage> apologise(Snapshot snapshot, IncomingMessage message) {
    return List.of(
        OutgoingMessage.answer(
            "desk:" + message.key() + ":sorry", message.conversation(), words.say("sorry")));
  }

  /** A notice stands beside whatever is being talked about. */
  private static Turn say(Snapshot snapshot, IncomingMessage message, String text) {
    return new Turn(
        snapshot.state(),
        List.of(
            OutgoingMessage.answer(
                "desk:" + message.key() + ":said", message.conversation(), text)),
        snapshot.dueAt());
  }

  private Turn inGroup(Snapshot snapshot, IncomingMessage message) {
    ConversationKey group = message.conversation();
    StaffTurn turn =
        new StaffTurn(
            message,
            rooms.staff(group.channel(), message.sender()),
            group,
            DeskState.group(snapshot.state()));
    switch (message.content()) {
      case Content.Choice(var token, _) -> {
        if (rooms.isStaff(group.channel(), message.sender())) {
          press(turn, token);
        } else {
          return refuse(snapshot, message);
        }
      }
      case Content.Command(var name, var argument) -> {
        turn.become(turn.state().heard(message.sender().id()));
        commands.run(turn, name, argument);
      }
      case Content.Text(var text) -> reason(turn, text);
      case Content.Membership(var change) when change == Content.Membership.Change.ADDED ->
          commands.help(turn);
      default -> {
        // Colleagues talk to each other here; nothing of it is for the bot.
      }
    }
    return new Turn(DeskState.write(turn.state()), turn.replies(), null);
  }

  private Turn alone(Snapshot snapshot, IncomingMessage message) {
    ConversationKey conversation = message.conversation();
    Actor.Staff staff = rooms.staff(conversation.channel(), message.sender());
    if (message.content() instanceof Content.Choice(var token, _) && Press.isOne(token)) {
      Optional<ConversationKey> group =
          rooms.groups().stream()
              .filter(known -> known.channel().equals(conversation.channel()))
              .findFirst();
      if (group.isEmpty() || !rooms.isStaff(conversation.channel(), message.sender())) {
        return refuse(snapshot, message);
      }
      StaffTurn turn = new StaffTurn(message, staff, group.get(), GroupState.EMPTY);
      Optional<Press> press = Press.read(token);
      if (press.isPresent() && press.get().verb() == Press.Verb.SWITCH) {
        return seats.face(snapshot, turn, press.get().subject());
      }
      press(turn, token);
      return new Turn(snapshot.state(), turn.replies(), snapshot.dueAt());
    }
    return seats.handle(snapshot, message, staff);
  }

  private void press(StaffTurn turn, String token) {
    Optional<Press> read = Press.read(token);
    if (read.isEmpty()) {
      turn.say(words.say("press.unknown"));
      return;
    }
    Press press = read.get();
    if (press.verb() == Press.Verb.PAGE) {
      commands.page(turn, press);
    } else if (press.verb() == Press.Verb.RECORD) {
      commands.record(turn, press);
    } else if (press.verb() == Press.Verb.WRITE) {
      writing.begin(turn, press);
    } else if (press.verb() == Press.Verb.RETRY || press.verb() == Press.Verb.DROP) {
      letters.press(turn, press);
    } else {
      alerts
          .find(press.subject())
          .ifPresentOrElse(
              alert -> press(turn, press, alert), () -> turn.say(words.say("press.unknown")));
    }
  }

  private void press(StaffTurn turn, Press press, Alert alert) {
    switch (alert.kind()) {
      case MATCH -> matches.press(turn, press, alert);
      case RECORD -> others.onRecord(turn, press, alert);
      case CALLBACK -> others.onCallback(turn, press, alert);
      case HANDOFF -> others.onHandoff(turn, press, alert);
      case LETTER -> turn.say(words.say("press.unknown"));
    }
  }

  /** Words of somebody who was asked for a reason; others talk among themselves. */
  private void reason(StaffTurn turn, String text) {
    String account = turn.message().sender().id();
    GroupState.Awaited awaited = turn.state().awaited().get(account);
    if (awaited == null) {
      return;
    }
    turn.become(turn.state().heard(account));
    if (awaited.until().isAfter(clock.instant())) {
      alerts.find(awaited.alert()).ifPresent(alert -> matches.reason(turn, alert, text.strip()));
    }
  }

  private Turn refuse(Snapshot snapshot, IncomingMessage message) {
    audit.refused();
    DeskWords theirs = new DeskWords(words.texts(), language(message.sender().languageCode()));
    return new Turn(
        snapshot.state(),
        List.of(
            OutgoingMessage.answer(
                "desk:" + message.key() + ":refused",
                message.conversation(),
                theirs.say("press.refused"))),
        snapshot.dueAt());
  }

  private static Language language(@Nullable String tag) {
    return tag == null ? Language.FR : Language.find(tag).orElse(Language.FR);
  }
}
