package org.callandcare.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callandcare.channel.Button;
import org.callandcare.channel.Content;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.matching.MatchId;
import org.callandcare.matching.Matches;
import org.callandcare.records.AllocationState.Ending;
import org.callandcare.records.Side;

/**
 * What the buttons under an agreed match do. Whoever of staff is there may press them. An
 * appointment is chosen in three presses, day, hour and place, each told by the button's argument:
 * nothing is kept between them.
 */
class HandoverPresses {

  /** Where things change hands. */
  static final List<String> PLACES = List.of("giver", "receiver", "desk");

  private static final int DAYS = 8;
  private static final List<Integer> HOURS = List.of(9, 10, 11, 12, 14, 15, 16, 17, 18);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** How something agreed may not come about. */
  private static final Map<String, Ending> ENDINGS =
      Map.of("declined", Ending.DECLINED, "reneged", Ending.RENEGED, "damaged", Ending.DAMAGED);

  private final Handovers handovers;
  private final Matches matches;
  private final MatchView view;
  private final AlertBoard board;
  private final Audit audit;
  private final DeskWords words;
  private final TimeWords times;
  private final Clock clock;

  HandoverPresses(
      Handovers handovers,
      Matches matches,
      MatchView view,
      AlertBoard board,
      Audit audit,
      DeskWords words,
      TimeWords times,
      Clock clock) {
    this.handovers = handovers;
    this.matches = matches;
    this.view = view;
    this.board = board;
    this.audit = audit;
    this.words = words;
    this.times = times;
    this.clock = clock;
  }

  void press(StaffTurn turn, Press press, Alert alert) {
    MatchId id = new MatchId(alert.subject());
    String argument = press.argument();
    switch (press.verb()) {
      case APPOINT -> appoint(turn, alert, id, argument);
      case MISSED -> missed(turn, alert, id, argument);
      case HANDED_OVER ->
          done(turn, alert, "handed-over", "", handovers.handedOver(id, turn.staff()));
      case RECEIVED -> done(turn, alert, "received", "", handovers.received(id, turn.staff()));
      case CALL_OFF -> callOff(turn, alert, id, argument);
      default -> turn.say(words.say("press.unknown"));
    }
  }

  private void appoint(StaffTurn turn, Alert alert, MatchId id, String argument) {
    if (!underWay(turn, alert, id)) {
      return;
    }
    if (!argument.isEmpty()) {
      clearKeyboard(turn);
    }
    String[] parts = argument.split("-", 2);
    Optional<LocalDateTime> at = hour(parts[0]);
    if (at.isPresent() && parts.length == 2 && PLACES.contains(parts[1])) {
      Instant time = at.get().atZone(clock.getZone()).toInstant();
      done(
          turn,
          alert,
          "appoint",
          time + " " + parts[1],
          handovers.appoint(id, time, parts[1], turn.staff()));
    } else if (at.isPresent()) {
      ask(turn, alert, id, "where", 1, PLACES.stream().map(place -> place(alert, argument, place)));
    } else if (day(argument).isPresent()) {
      ask(
          turn,
          alert,
          id,
          "hour",
          3,
          HOURS.stream()
              .map(hour -> "%02d".formatted(hour))
              .map(hour -> appointButton(alert, hour + ":00", argument + hour)));
    } else {
      askDay(turn, alert, id, argument);
    }
  }

  /** The next days but Sundays, and a button for those after. */
  private void askDay(StaffTurn turn, Alert alert, MatchId id, String argument) {
    int skipped = argument.matches("p\\d{1,3}") ? Integer.parseInt(argument.substring(1)) : 0;
    LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(skipped);
    List<Button> buttons = new ArrayList<>();
    int shown = 0;
    for (; buttons.size() < DAYS; shown++) {
      LocalDate next = day.plusDays(shown);
      if (next.getDayOfWeek() != DayOfWeek.SUNDAY) {
        buttons.add(appointButton(alert, times.day(next), DAY.format(next)));
      }
    }
    buttons.add(appointButton(alert, words.say("handover.later-days"), "p" + (skipped + shown)));
    ask(turn, alert, id, "day", 2, buttons.stream());
  }

  private void missed(StaffTurn turn, Alert alert, MatchId id, String argument) {
    for (Side side : Side.values()) {
      if (side.word().equals(argument)) {
        clearKeyboard(turn);
        done(turn, alert, "missed", argument, handovers.missed(id, side, turn.staff()));
        return;
      }
    }
    if (!underWay(turn, alert, id)) {
      return;
    }
    ask(
        turn,
        alert,
        id,
        "who",
        2,
        Arrays.stream(Side.values())
            .map(
                side ->
                    Press.button(
                        words.say("handover.who-" + side.word()),
                        Press.Verb.MISSED,
                        alert.id(),
                        side.word())));
  }

  private void callOff(StaffTurn turn, Alert alert, MatchId id, String argument) {
    Ending ending = ENDINGS.get(argument);
    if (ending != null) {
      clearKeyboard(turn);
      Optional<Side> side =
          switch (ending) {
            case DECLINED -> Optional.of(Side.NEED);
            case RENEGED -> Optional.of(Side.OFFER);
            default -> Optional.empty();
          };
      done(turn, alert, "call-off", argument, handovers.callOff(id, ending, side, turn.staff()));
      return;
    }
    if (!underWay(turn, alert, id)) {
      return;
    }
    ask(
        turn,
        alert,
        id,
        "why",
        1,
        ENDINGS.keySet().stream()
            .sorted()
            .map(
                why ->
                    Press.button(
                        words.say("handover.off-" + why), Press.Verb.CALL_OFF, alert.id(), why)));
  }

  private void ask(
      StaffTurn turn, Alert alert, MatchId id, String what, int width, Stream<Button> buttons) {
    turn.say(
        null,
        words.say(
            "handover.ask-" + what, "name", turn.staff().name(), "references", references(id)),
        Press.rows(width, buttons.toList()));
  }

  private void done(StaffTurn turn, Alert alert, String what, String detail, boolean done) {
    MatchId id = new MatchId(alert.subject());
    if (done) {
      audit.note(turn, what, alert, detail);
    } else {
      notNow(turn, id);
    }
    board.refresh(alert.id());
  }

  private boolean underWay(StaffTurn turn, Alert alert, MatchId id) {
    boolean underWay =
        switch (handovers.of(id)) {
          case Handover.None _, Handover.Received _ -> false;
          case Handover.Agreed _, Handover.Appointed _, Handover.Missed _, Handover.Delivered _ ->
              true;
        };
    if (!underWay) {
      notNow(turn, id);
      board.refresh(alert.id());
    }
    return underWay;
  }

  private void notNow(StaffTurn turn, MatchId id) {
    turn.say(
        words.say(
            "press.not-now",
            "references",
            references(id),
            "state",
            words.say("handover.stage." + handovers.of(id).word())));
  }

  private Button place(Alert alert, String argument, String place) {
    return appointButton(alert, words.say("handover.where." + place), argument + "-" + place);
  }

  private static Button appointButton(Alert alert, String label, String argument) {
    return Press.button(label, Press.Verb.APPOINT, alert.id(), argument);
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written, DAY));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** "2027030214"; the hour as one of the buttons says it. */
  private static Optional<LocalDateTime> hour(String written) {
    return written.matches("\\d{10}")
        ? day(written.substring(0, 8))
            .flatMap(
                day ->
                    HOURS.stream()
                        .filter(hour -> hour == Integer.parseInt(written.substring(8)))
                        .findFirst()
                        .map(hour -> day.atTime(hour, 0)))
        : Optional.empty();
  }

  private static void clearKeyboard(StaffTurn turn) {
    if (turn.message().content() instanceof Content.Choice(_, String messageRef)
        && messageRef != null) {
      turn.reply(new OutgoingMessage.ClearKeyboard(messageRef));
    }
  }

  private String references(MatchId id) {
    return view.references(matches.get(id).match());
  }
}
