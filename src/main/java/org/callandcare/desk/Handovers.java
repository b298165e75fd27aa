package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callandcare.channel.ConversationKey;
import org.callandcare.matching.MatchId;
import org.callandcare.records.Actor;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationId;
import org.callandcare.records.AllocationState;
import org.callandcare.records.Allocations;
import org.callandcare.records.PartyId;
import org.callandcare.records.Side;
import org.callandcare.records.StepOutcome;

/**
 * Sees a match through once both sides agreed: appointment, hand-over, the receiver's word. What
 * staff press changes the allocations; what people are told follows from how these stand, each once
 * by its mark, so that the scan tells what a crash left untold. Thread-safe.
 */
class Handovers {

  /** When the day before people are reminded of their appointment. */
  private static final LocalTime REMINDER = LocalTime.of(10, 0);

  /** So long after an appointment staff are asked what came of it. */
  private static final Duration AFTERWARDS = Duration.ofHours(2);

  /** So long after a hand-over the receiver is asked a second and last time. */
  private static final Duration ASKED_AGAIN = Duration.ofDays(3);

  private final ProposalStore proposals;
  private final Allocations allocations;
  private final HandoverNotices notices;
  private final AlertBoard board;
  private final Clock clock;

  Handovers(
      ProposalStore proposals,
      Allocations allocations,
      HandoverNotices notices,
      AlertBoard board,
      Clock clock) {
    this.proposals = proposals;
    this.allocations = allocations;
    this.notices = notices;
    this.board = board;
    this.clock = clock;
  }

  /** How far a match is. */
  Handover of(MatchId match) {
    return proposals.findAgreed(match.value()).map(this::of).orElse(new Handover.None());
  }

  Handover of(Proposal proposal) {
    return Handover.of(all(proposal));
  }

  /**
   * A hand-over is fixed or moved; after a missed one it says that both agreed again.
   *
   * @param where one of {@link HandoverPresses#PLACES}
   */
  boolean appoint(MatchId match, Instant at, String where, Actor.Staff by) {
    return step(
        match,
        held -> {
          if (held.state() instanceof AllocationState.Held && held.missedHandovers() > 0) {
            allocations.agree(held.id(), Side.NEED, by);
            allocations.agree(held.id(), Side.OFFER, by);
          }
          return allocations.appoint(held.id(), at, where, by);
        });
  }

  /**
   * @param side who did not come
   */
  boolean missed(MatchId match, Side side, Actor.Staff by) {
    return step(match, held -> allocations.handoverMissed(held.id(), side, by));
  }

  boolean handedOver(MatchId match, Actor.Staff by) {
    return step(match, held -> allocations.delivered(held.id(), by));
  }

  /** Staff know that the receiver has it. */
  boolean received(MatchId match, Actor.Staff by) {
    return step(match, held -> allocations.received(held.id(), by));
  }

  /** It does not come about after all. */
  boolean callOff(
      MatchId match, AllocationState.Ending ending, Optional<Side> side, Actor.Staff by) {
    return step(match, held -> allocations.end(held.id(), ending, side, "", by));
  }

  /**
   * The receiver says that it arrived.
   *
   * @return false when it is not theirs to say
   */
  boolean arrived(String id, ConversationKey person) {
    Optional<Proposal> found = receivedBy(id, person);
    if (found.isEmpty()) {
      return false;
    }
    Proposal proposal = found.get();
    proposals.mark(id, ProposalNotices.THANKED);
    Actor who = new Actor.Person(new PartyId(proposal.need().party()));
    return step(proposal, held -> allocations.received(held.id(), who))
        || all(proposal).stream()
            .anyMatch(held -> held.state() instanceof AllocationState.Confirmed);
  }

  /** The receiver says that it did not arrive: staff see to it. */
  boolean notArrived(String id, ConversationKey person, String key) {
    Optional<Proposal> found = receivedBy(id, person);
    found.ifPresent(
        proposal -> {
          notices.notArrived(proposal);
          board.raise(AlertKind.MATCH, proposal.match(), "not-arrived-" + key);
        });
    return found.isPresent();
  }

  /** Tells both sides, and staff, what is new and was not told. */
  void follow(Proposal proposal, List<Allocation> living) {
    Instant now = clock.instant();
    switch (Handover.of(living)) {
      case Handover.Appointed(Instant at, String where) -> {
        String when = at.toEpochMilli() + "-" + where;
        once(proposal, "appointed-" + when, () -> notices.appointed(proposal, living, at, where));
        Instant reminder = dayBefore(at);
        if (now.isBefore(at) && !now.isBefore(reminder) && fixedBefore(living, reminder)) {
          once(proposal, "reminded-" + when, () -> notices.reminder(proposal, living, at, where));
        }
        if (now.isAfter(at.plus(AFTERWARDS))) {
          String occasion = "handover-" + at.toEpochMilli();
          once(proposal, occasion, () -> board.raise(AlertKind.MATCH, proposal.match(), occasion));
        }
      }
      case Handover.Missed(Instant until, int times) ->
          once(proposal, "missed-" + times, () -> notices.missed(proposal, living, until, times));
      case Handover.Delivered(Instant at) -> {
        once(proposal, "delivered", () -> notices.askWhetherItArrived(proposal, living, 1));
        if (now.isAfter(at.plus(ASKED_AGAIN))) {
          once(proposal, "delivered-2", () -> notices.askWhetherItArrived(proposal, living, 2));
        }
      }
      case Handover.None _, Handover.Agreed _, Handover.Received _ -> {
        // Told by the proposal.
      }
    }
  }

  private boolean step(MatchId match, Function<Allocation, StepOutcome> step) {
    return proposals
        .findAgreed(match.value())
        .filter(proposal -> step(proposal, step))
        .map(
            proposal -> {
              follow(proposals.find(proposal.id()).orElseThrow(), all(proposal));
              return true;
            })
        .orElse(false);
  }

  private boolean step(Proposal proposal, Function<Allocation, StepOutcome> step) {
    boolean any = false;
    for (Allocation held : all(proposal)) {
      any |= step.apply(held) instanceof StepOutcome.Done;
    }
    return any;
  }

  private void once(Proposal proposal, String mark, Runnable telling) {
    if (!proposal.wasTold(mark)) {
      telling.run();
      proposals.mark(proposal.id(), mark);
    }
  }

  private Instant dayBefore(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, clock.getZone());
    return day.minusDays(1).atTime(REMINDER).atZone(clock.getZone()).toInstant();
  }

  /** Whoever fixed it on the eve needs no reminder. */
  private static boolean fixedBefore(List<Allocation> living, Instant time) {
    return living.stream().allMatch(held -> held.changedAt().isBefore(time));
  }

  private Optional<Proposal> receivedBy(String id, ConversationKey person) {
    return proposals.find(id).filter(proposal -> proposal.need().key().equals(person));
  }

  private List<Allocation> all(Proposal proposal) {
    return proposal.allocations().stream()
        .map(id -> allocations.get(new AllocationId(id)))
        .toList();
  }
}
