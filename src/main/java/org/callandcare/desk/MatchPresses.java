package org.callandcare.desk;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.channel.Button;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.matching.Decision;
import org.callandcare.matching.MatchId;
import org.callandcare.matching.MatchState;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.matching.ProposalOutcome;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Flag;

/** What the buttons under a match do. The first press wins; everybody else reads who was first. */
class MatchPresses {

  private static final Duration REASON_AWAITED = Duration.ofMinutes(30);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** When "plus tard" is: in an hour, tomorrow morning, in three days, next Monday. */
  static final List<String> LATER = List.of("hour", "tomorrow", "days", "monday");

  /** What is asked about before a match with it is proposed, the gravest first. */
  private static final List<Flag> CAUTIONS =
      List.of(Flag.UNDER_15, Flag.FEE, Flag.LINK, Flag.PUBLIC_BODY, Flag.SOME_LOCKED);

  private final Matches matches;
  private final Matching matching;
  private final Proposing proposing;
  private final MatchView view;
  private final AlertBoard board;
  private final Audit audit;
  private final DetailsView details;
  private final Notices notices;
  private final HandoverPresses handovers;
  private final DeskWords words;
  private final TimeWords times;
  private final Clock clock;

  MatchPresses(
      Matches matches,
      Matching matching,
      Proposing proposing,
      MatchView view,
      AlertBoard board,
      Audit audit,
      DetailsView details,
      Notices notices,
      HandoverPresses handovers,
      DeskWords words,
      TimeWords times,
      Clock clock) {
    this.matches = matches;
    this.matching = matching;
    this.proposing = proposing;
    this.view = view;
    this.board = board;
    this.audit = audit;
    this.details = details;
    this.notices = notices;
    this.handovers = handovers;
    this.words = words;
    this.times = times;
    this.clock = clock;
  }

  void press(StaffTurn turn, Press press, Alert alert) {
    MatchId id = new MatchId(alert.subject());
    switch (press.verb()) {
      case TAKE -> decided(turn, alert, "take", "", matches.take(id, turn.staff()));
      case RELEASE -> decided(turn, alert, "release", "", matches.release(id, turn.staff()));
      case PROPOSE -> propose(turn, alert, id, false);
      case PROPOSE_ANYWAY -> propose(turn, alert, id, true);
      case UNFIT -> askWhy(turn, alert, id);
      case WHY -> why(turn, alert, id, press.argument());
      case LATER -> askWhen(turn, alert, id);
      case UNTIL -> until(turn, alert, id, press.argument());
      case DETAILS -> details.show(turn, references(id), view.dossiers(id));
      case APPOINT, MISSED, HANDED_OVER, RECEIVED, CALL_OFF -> handovers.press(turn, press, alert);
      case DONE, PAGE, RECORD, WRITE, SWITCH, RETRY, DROP -> turn.say(words.say("press.unknown"));
    }
  }

  /** The reason somebody typed. */
  void reason(StaffTurn turn, Alert alert, String reason) {
    dismiss(turn, alert, new MatchId(alert.subject()), reason);
  }

  private void propose(StaffTurn turn, Alert alert, MatchId id, boolean anyway) {
    StoredMatch match = matches.get(id);
    Optional<String> caution = caution(match);
    if (caution.isPresent() && !anyway && open(turn, match)) {
      turn.say(
          null,
          words.say("propose.caution", "references", references(id), "caution", caution.get()),
          Press.rows(
              1,
              List.of(
                  Press.button(
                      words.say("button.propose-anyway"), Press.Verb.PROPOSE_ANYWAY, alert.id()))));
      return;
    }
    ProposalOutcome outcome = matching.propose(id, turn.staff());
    switch (outcome) {
      case ProposalOutcome.Held held -> {
        audit.note(turn, "propose", alert, "");
        proposing.begin(held.match(), held.allocations(), turn.staff());
        Instant told = notices.due();
        if (told.isAfter(clock.instant())) {
          turn.say(
              words.say("propose.quiet", "references", references(id), "at", times.time(told)));
        }
        if (!held.whole()) {
          turn.say(words.say("propose.part", "references", references(id)));
        }
      }
      case ProposalOutcome.OthersHave(_, var by, var at) -> others(turn, id, by.name(), at);
      case ProposalOutcome.QuantityGone _ ->
          turn.say(words.say("propose.quantity-gone", "references", references(id)));
      case ProposalOutcome.RecordGone(_, var record) ->
          turn.say(
              words.say(
                  "propose.record-gone",
                  "references",
                  references(id),
                  "side",
                  record.side().word()));
      case ProposalOutcome.NotNow(var now) -> notNow(turn, now);
    }
    board.refresh(alert.id());
  }

  /** What should be thought over before this is proposed. */
  private Optional<String> caution(StoredMatch match) {
    for (Flag flag : CAUTIONS) {
      if (match.match().flags().contains(flag)) {
        return Optional.of(words.say("flag." + flag.word()));
      }
    }
    return Optional.empty();
  }

  private void askWhy(StaffTurn turn, Alert alert, MatchId id) {
    if (!open(turn, matches.get(id))) {
      board.refresh(alert.id());
      return;
    }
    List<Button> buttons = new ArrayList<>();
    for (String reason : ReasonWords.DISMISSALS) {
      buttons.add(
          Press.button(words.say("dismissal." + reason), Press.Verb.WHY, alert.id(), reason));
    }
    buttons.add(Press.button(words.say("dismissal.other"), Press.Verb.WHY, alert.id(), "other"));
    turn.say(
        null,
        words.say("unfit.why", "name", turn.staff().name(), "references", references(id)),
        Press.rows(2, buttons));
  }

  private void why(StaffTurn turn, Alert alert, MatchId id, String reason) {
    clearKeyboard(turn);
    if (reason.equals("other")) {
      turn.become(
          turn.state()
              .awaiting(
                  turn.message().sender().id(),
                  new GroupState.Awaited(alert.id(), clock.instant().plus(REASON_AWAITED))));
      turn.say(words.say("unfit.type", "name", turn.staff().name()));
    } else if (ReasonWords.DISMISSALS.contains(reason)) {
      dismiss(turn, alert, id, reason);
    }
  }

  private void dismiss(StaffTurn turn, Alert alert, MatchId id, String reason) {
    decided(turn, alert, "dismiss", reason, matches.dismiss(id, reason, turn.staff()));
  }

  private void askWhen(StaffTurn turn, Alert alert, MatchId id) {
    if (!open(turn, matches.get(id))) {
      board.refresh(alert.id());
      return;
    }
    turn.say(
        null,
        words.say("later.when", "name", turn.staff().name(), "references", references(id)),
        whenButtons(words, alert));
  }

  static org.callandcare.channel.Keyboard whenButtons(DeskWords words, Alert alert) {
    return Press.rows(
        2,
        LATER.stream()
            .map(
                when ->
                    Press.button(words.say("later." + when), Press.Verb.UNTIL, alert.id(), when))
            .toList());
  }

  private void until(StaffTurn turn, Alert alert, MatchId id, String when) {
    clearKeyboard(turn);
    Optional<Instant> until = when(when, clock);
    if (until.isPresent()) {
      decided(
          turn,
          alert,
          "later",
          until.get().toString(),
          matches.later(id, until.get(), turn.staff()));
    }
  }

  /** The time one of {@link #LATER} means now. */
  static Optional<Instant> when(String when, Clock clock) {
    ZoneId zone = clock.getZone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return switch (when) {
      case "hour" -> Optional.of(clock.instant().plus(Duration.ofHours(1)));
      case "tomorrow" -> Optional.of(today.plusDays(1).atTime(MORNING).atZone(zone).toInstant());
      case "days" -> Optional.of(today.plusDays(3).atTime(MORNING).atZone(zone).toInstant());
      case "monday" ->
          Optional.of(
              today
                  .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                  .atTime(MORNING)
                  .atZone(zone)
                  .toInstant());
      default -> Optional.empty();
    };
  }

  private void decided(StaffTurn turn, Alert alert, String what, String detail, Decision decision) {
    switch (decision) {
      case Decision.Done _ -> audit.note(turn, what, alert, detail);
      case Decision.OthersHave(var match, var by, var at) ->
          others(turn, match.id(), by.name(), at);
      case Decision.NotNow(var match) -> notNow(turn, match);
    }
    board.refresh(alert.id());
  }

  /** Tells whether this member of staff can still decide, and if not why. */
  private boolean open(StaffTurn turn, StoredMatch match) {
    return switch (match.state()) {
      case MatchState.Taken(var by, var at) when !by.account().equals(turn.staff().account()) -> {
        others(turn, match.id(), by.name(), at);
        yield false;
      }
      case MatchState.New _, MatchState.Alerted _, MatchState.Later _, MatchState.Taken _ -> true;
      case MatchState.Proposed _,
          MatchState.Accepted _,
          MatchState.Dismissed _,
          MatchState.Obsolete _ -> {
        notNow(turn, match);
        yield false;
      }
    };
  }

  private void others(StaffTurn turn, MatchId id, String name, Instant at) {
    turn.say(
        words.say(
            "press.others-have", "name", name, "at", times.time(at), "references", references(id)));
  }

  private void notNow(StaffTurn turn, StoredMatch match) {
    turn.say(
        words.say(
            "press.not-now",
            "references",
            references(match.id()),
            "state",
            words.say("match-state." + match.state().word())));
  }

  private static void clearKeyboard(StaffTurn turn) {
    if (turn.message().content()
            instanceof org.callandcare.channel.Content.Choice(_, String messageRef)
        && messageRef != null) {
      turn.reply(new OutgoingMessage.ClearKeyboard(messageRef));
    }
  }

  private String references(MatchId id) {
    return view.references(matches.get(id).match());
  }
}
