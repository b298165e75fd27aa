package org.callandcare.desk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.callandcare.channel.DeadLetterList;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.Outbox;
import org.callandcare.hours.DeskHours;
import org.callandcare.hours.QuietHours;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.records.Allocations;
import org.callandcare.records.Callbacks;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Parties;
import org.callandcare.texts.Texts;
import org.springframework.data.mongodb.core.MongoOperations;

/** The desk's parts, put together: by Spring in the application, by hand in tests. */
class DeskHouse {

  /** Where records are. */
  record Records(
      Needs needs,
      Offers offers,
      Dossiers dossiers,
      Parties parties,
      Allocations allocations,
      Callbacks callbacks) {}

  private final Alerts alerts;
  private final StandingChecks checks;
  private final AlertBoard board;
  private final Cases cases;
  private final HandoffStore handoffs;
  private final Relay relay;
  private final Proposing proposing;
  private final PrivateNotes notes;
  private final Decisions decisions;
  private final ProposalStore proposals;
  private final Notices notices;
  private final StaffTurnHandler handler;
  private final StaffedDesk desk;
  private final NewNeeds newNeeds;
  private final DeskScan scan;
  private final Matches matches;
  private final LetterNews letters;

  DeskHouse(
      MongoOperations mongo,
      StaffRooms rooms,
      Inbox inbox,
      Outbox outbox,
      DeadLetterList deadLetters,
      Records records,
      Matches matches,
      Matching matching,
      DeskHours hours,
      QuietHours quiet,
      DeskSettings settings,
      Texts texts,
      MeterRegistry meters,
      Clock clock) {
    this.matches = matches;
    DeskWords words = new DeskWords(texts, settings.staffLanguage());
    ItemWords items = new ItemWords(texts, settings.staffLanguage());
    TimeWords times = new TimeWords(words, clock);
    this.alerts = new Alerts(mongo);
    HandoffStore handoffs = new HandoffStore(mongo);
    this.handoffs = handoffs;
    this.decisions = new Decisions(mongo);
    this.proposals = new ProposalStore(mongo);
    this.notices =
        new Notices(mongo, inbox, quiet, person -> handoffs.findLasting(person).isPresent(), clock);
    this.notes = new PrivateNotes(mongo, outbox, rooms, words);
    MatchView matchView =
        new MatchView(
            matches,
            matching,
            records.needs(),
            records.offers(),
            proposals,
            records.allocations(),
            words,
            items,
            times);
    RecordView recordView =
        new RecordView(records.dossiers(), matches, matchView, words, items, times);
    CallbackView callbackView = new CallbackView(records.callbacks(), words, times);
    AlertViews views =
        new AlertViews(
            matchView, recordView, new HandoffView(handoffs, words, times), callbackView);
    this.board = new AlertBoard(alerts, views, rooms, outbox, words, clock);
    this.relay = new Relay(handoffs, board, outbox, notices, rooms, settings, words, clock);
    this.cases = new Cases(board, matches, matching, records.dossiers(), hours, settings, clock);
    ProposalNotices proposalNotices =
        new ProposalNotices(
            notices, outbox, rooms, records.dossiers(), records.parties(), words, clock);
    Handovers handovers =
        new Handovers(
            proposals,
            records.allocations(),
            new HandoverNotices(notices, proposalNotices, clock),
            board,
            clock);
    this.proposing =
        new Proposing(
            proposals,
            records.allocations(),
            records.dossiers(),
            records.parties(),
            proposalNotices,
            handovers,
            board,
            clock);
    this.letters = new LetterNews(outbox, rooms, words, clock);
    Audit audit = new Audit(decisions, meters, clock);
    DetailsView details = new DetailsView(records.parties(), notes, audit, words, items, times);
    this.handler =
        new StaffTurnHandler(
            rooms,
            alerts,
            new MatchPresses(
                matches,
                matching,
                proposing,
                matchView,
                board,
                audit,
                details,
                notices,
                new HandoverPresses(
                    handovers, matches, matchView, board, audit, words, times, clock),
                words,
                times,
                clock),
            new OtherPresses(
                alerts,
                board,
                records.dossiers(),
                records.callbacks(),
                callbackView,
                relay,
                handoffs,
                notes,
                details,
                audit,
                words,
                times,
                clock),
            new StaffCommands(
                records.needs(),
                records.offers(),
                records.dossiers(),
                matches,
                records.callbacks(),
                handoffs,
                decisions,
                recordView,
                matchView,
                details,
                deadLetters,
                words,
                times,
                clock),
            new Writing(records.dossiers(), records.parties(), relay, audit, words),
            new LetterPresses(deadLetters, audit, words),
            new SeatTurns(handoffs, relay, notices, words, clock),
            notes,
            audit,
            words,
            clock);
    this.checks = new StandingChecks(mongo);
    StillStanding still =
        new StillStanding(checks, records, notices, settings.still(), texts, clock);
    this.desk = new StaffedDesk(hours, relay, handoffs, notices, still, clock);
    this.newNeeds =
        new NewNeeds(records.needs()::listFiledSince, alerts::listKnownNeeds, cases::filed, clock);
    this.scan =
        new DeskScan(
            this::prepare,
            cases,
            board,
            alerts,
            matches,
            matching,
            proposing,
            proposals,
            notices,
            handoffs,
            still,
            newNeeds,
            records.callbacks(),
            clock);
  }

  /** Makes the indexes; repeated it changes nothing. */
  void prepare() {
    alerts.prepare();
    handoffs.prepare();
    decisions.prepare();
    proposals.prepare();
    notices.prepare();
    notes.prepare();
    checks.prepare();
  }

  DeskEvents events(Executor beside, Executor filings) {
    return new DeskEvents(
        beside, filings, newNeeds, cases, matches, board, proposing, relay, notes, letters);
  }

  StaffTurnHandler handler() {
    return handler;
  }

  StaffedDesk desk() {
    return desk;
  }

  Proposing proposing() {
    return proposing;
  }

  Relay relay() {
    return relay;
  }

  DeskScan scan() {
    return scan;
  }

  Cases cases() {
    return cases;
  }

  PrivateNotes notes() {
    return notes;
  }

  Decisions decisions() {
    return decisions;
  }
}
