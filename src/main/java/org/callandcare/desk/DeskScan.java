package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callandcare.matching.MatchState;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.matching.ProposalOutcome;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Actor;
import org.callandcare.records.Callback;
import org.callandcare.records.Callbacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Finds what an event lost in a crash, and does what time brings. Every step is idempotent, so that
 * several instances may scan at once; one that fails does not keep the others from going on.
 */
class DeskScan {

  private static final Logger LOG = LoggerFactory.getLogger(DeskScan.class);
  private static final int AT_ONCE = 100;
  private static final int PAGE = 200;

  /** So long whoever pressed may be at it still. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(30);

  /** So long after its end the alert of a proposal is looked at. */
  private static final Duration LATELY = Duration.ofDays(3);

  private final Runnable preparation;
  private final AtomicBoolean prepared = new AtomicBoolean();

  /** Steps that failed when they were last tried, and how. */
  private final Map<String, String> failing = new ConcurrentHashMap<>();

  private final Cases cases;
  private final AlertBoard board;
  private final Alerts alerts;
  private final Matches matches;
  private final Matching matching;
  private final Proposing proposing;
  private final ProposalStore proposals;
  private final Notices notices;
  private final HandoffStore handoffs;
  private final StillStanding still;
  private final NewNeeds newNeeds;
  private final Callbacks callbacks;
  private final Clock clock;

  DeskScan(
      Runnable preparation,
      Cases cases,
      AlertBoard board,
      Alerts alerts,
      Matches matches,
      Matching matching,
      Proposing proposing,
      ProposalStore proposals,
      Notices notices,
      HandoffStore handoffs,
      StillStanding still,
      NewNeeds newNeeds,
      Callbacks callbacks,
      Clock clock) {
    this.preparation = preparation;
    this.cases = cases;
    this.board = board;
    this.alerts = alerts;
    this.matches = matches;
    this.matching = matching;
    this.proposing = proposing;
    this.proposals = proposals;
    this.notices = notices;
    this.handoffs = handoffs;
    this.still = still;
    this.newNeeds = newNeeds;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${callandcare.desk.scan-after:5s}",
      fixedDelayString = "${callandcare.desk.scan:10s}")
  void scan() {
    if (!prepared.get()) {
      step(
          "indexes",
          () -> {
            preparation.run();
            prepared.set(true);
          });
    }
    step("matches", () -> matches.listToAlert(AT_ONCE).forEach(cases::found));
    step("alerts", () -> alerts.listPending(AT_ONCE).forEach(a -> board.refresh(a.id())));
    step("due alerts", this::postAgain);
    step("handoffs", () -> cases.missed(handoffs.listLasting(AT_ONCE)));
    step("proposals begun", this::beginProposals);
    step("proposals", () -> proposals.listOpen(PAGE).forEach(proposing::follow));
    step("notices", notices::sendDue);
  }

  /** What changes less often. */
  @Scheduled(
      initialDelayString = "${callandcare.desk.scan-after:5s}",
      fixedDelayString = "${callandcare.desk.slow-scan:2m}")
  void slowScan() {
    step("shown proposals", this::showProposals);
    step("needs", newNeeds::look);
    step("call-backs", this::lookAtCallbacks);
  }

  /** What days bring. */
  @Scheduled(
      initialDelayString = "${callandcare.desk.standing-after:1m}",
      fixedDelayString = "${callandcare.desk.standing-scan:1h}")
  void dailyScan() {
    step("still standing", still::look);
  }

  private void postAgain() {
    for (Alert due : alerts.listDue(clock.instant(), AT_ONCE)) {
      Instant at = due.dueAt();
      if (at != null) {
        board.raise(due.kind(), due.subject(), "later-" + at.toEpochMilli());
      }
    }
  }

  /** Proposed by staff's press, but a crash came before both sides were asked. */
  private void beginProposals() {
    List<StoredMatch> pressed =
        matches.listProposedBefore(clock.instant().minus(UNDER_WAY), AT_ONCE);
    Map<String, Instant> begun =
        proposals.lastBegun(pressed.stream().map(match -> match.id().value()).toList());
    for (StoredMatch match : pressed) {
      if (match.state() instanceof MatchState.Proposed(Actor.Staff by, Instant at)
          && begun.getOrDefault(match.id().value(), Instant.MIN).isBefore(at)
          && matching.propose(match.id(), by) instanceof ProposalOutcome.Held held) {
        proposing.begin(held.match(), held.allocations(), by);
      }
    }
  }

  private void showProposals() {
    proposals.listOpen(PAGE).forEach(proposing::show);
    proposals.listClosedSince(clock.instant().minus(LATELY), PAGE).forEach(proposing::show);
  }

  private void lookAtCallbacks() {
    List<Callback> open = callbacks.listOpen(0, AT_ONCE).items();
    Set<String> known =
        alerts.listKnown(AlertKind.CALLBACK, open.stream().map(one -> one.id().value()).toList());
    open.stream().filter(one -> !known.contains(one.id().value())).forEach(cases::requested);
  }

  /** What fails in the same way at every step and every round is told once, until it is over. */
  private void step(String name, Runnable work) {
    try {
      work.run();
      failing.remove(name);
    } catch (RuntimeException e) {
      String how = e.getClass().getSimpleName();
      boolean told = failing.containsValue(how);
      failing.put(name, how);
      if (told) {
        LOG.debug("the desk's scan of {} failed ({})", name, how);
      } else {
        LOG.warn("the desk's scan of {} failed; it is tried again", name, e);
      }
    }
  }
}
