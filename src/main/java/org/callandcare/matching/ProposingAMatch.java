package org.callandcare.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callandcare.records.Actor;
import org.callandcare.records.Allocation;
import org.callandcare.records.Allocations;
import org.callandcare.records.Amount;
import org.callandcare.records.Dossier;
import org.callandcare.records.Hold;
import org.callandcare.records.HoldOutcome;
import org.callandcare.records.Need;
import org.callandcare.records.Needs;
import org.callandcare.records.Offer;
import org.callandcare.records.Offers;
import org.callandcare.records.RecordId;

/**
 * Holds what a match proposes for both sides. The match is marked first, so that one press wins;
 * then each line is held under a key of its own, so that doing it again holds nothing more.
 */
final class ProposingAMatch {

  /** Somebody may take from the same lines meanwhile; then what is left is looked at once more. */
  private static final int ATTEMPTS = 2;

  private final StoredMatches matches;
  private final Needs needs;
  private final Offers offers;
  private final Allocations allocations;
  private final Comparison comparison;
  private final Clock clock;

  ProposingAMatch(
      StoredMatches matches,
      Needs needs,
      Offers offers,
      Allocations allocations,
      Comparison comparison,
      Clock clock) {
    this.matches = matches;
    this.needs = needs;
    this.offers = offers;
    this.allocations = allocations;
    this.comparison = comparison;
    this.clock = clock;
  }

  ProposalOutcome propose(MatchId id, Actor.Staff by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    StoredMatches.Change change =
        matches.change(
            id,
            stored ->
                stored.state().free() || takenBy(stored, by)
                    ? new MatchState.Proposed(by, now)
                    : null);
    StoredMatch stored = change.after();
    return switch (stored.state()) {
      case MatchState.Proposed(Actor.Staff holder, Instant at) ->
          same(holder, by) ? hold(stored, by) : new ProposalOutcome.OthersHave(stored, holder, at);
      case MatchState.Taken(Actor.Staff holder, Instant at) ->
          new ProposalOutcome.OthersHave(stored, holder, at);
      case MatchState.Accepted _,
          MatchState.Dismissed _,
          MatchState.Obsolete _,
          MatchState.New _,
          MatchState.Alerted _,
          MatchState.Later _ ->
          new ProposalOutcome.NotNow(stored);
    };
  }

  /** What allocations of this round of a match call their origin. */
  static String origin(StoredMatch stored) {
    return stored.id().value() + ":" + stored.round();
  }

  private ProposalOutcome hold(StoredMatch stored, Actor.Staff by) {
    List<Allocation> held = new ArrayList<>(listHeld(stored));
    for (int attempt = 0; attempt < ATTEMPTS && !whole(stored, held); attempt++) {
      Need need = needs.get(stored.match().need());
      Offer offer = offers.get(stored.match().offer());
      for (MatchedLine line : lines(need, offer)) {
        if (hold(stored, line, need, offer, attempt, by)
                instanceof HoldOutcome.Held(Allocation allocation)
            && allocation.state().living()
            && held.stream().noneMatch(known -> known.id().equals(allocation.id()))) {
          held.add(allocation);
        }
      }
    }
    return held.isEmpty()
        ? nothingHeld(stored)
        : new ProposalOutcome.Held(stored, held, whole(stored, held));
  }

  private List<MatchedLine> lines(Need need, Offer offer) {
    return comparison
        .compare(need, offer, clock.instant(), clock.getZone())
        .map(Match::lines)
        .orElse(List.of());
  }

  private ProposalOutcome nothingHeld(StoredMatch stored) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    StoredMatch obsolete =
        matches
            .change(
                stored.id(),
                current ->
                    current.state() instanceof MatchState.Proposed
                        ? new MatchState.Obsolete(now)
                        : null)
            .after();
    return findGone(needs.get(stored.match().need()), offers.get(stored.match().offer()))
        .<ProposalOutcome>map(id -> new ProposalOutcome.RecordGone(obsolete, id))
        .orElseGet(() -> new ProposalOutcome.QuantityGone(obsolete));
  }

  private HoldOutcome hold(
      StoredMatch stored, MatchedLine line, Need need, Offer offer, int attempt, Actor.Staff by) {
    return allocations.hold(
        new Hold(
            origin(stored) + ":" + line.needLine() + ":" + line.offerLine() + ":" + attempt,
            need.asOpen().orElseThrow(),
            line.needLine(),
            offer.asOpen().orElseThrow(),
            line.offerLine(),
            line.given(),
            line.covered(),
            origin(stored),
            by));
  }

  /** What is held for it already; what a crash left begun is held now. */
  private List<Allocation> listHeld(StoredMatch stored) {
    return allocations.listOf(origin(stored)).stream()
        .filter(allocation -> allocation.state().living())
        .map(allocation -> allocations.finish(allocation.id()))
        .filter(allocation -> allocation.state().living())
        .toList();
  }

  /**
   * The one that was withdrawn, closed or put on hold; a covered or exhausted one is only short.
   */
  private static Optional<RecordId> findGone(Need need, Offer offer) {
    for (Dossier dossier : List.of(need, offer)) {
      boolean used = dossier.lines().stream().allMatch(line -> line.remaining().isZero());
      if (!dossier.open() && (dossier.ended() || !used)) {
        return Optional.of(dossier.id());
      }
    }
    return Optional.empty();
  }

  /** Everything the match proposed is held. */
  private static boolean whole(StoredMatch stored, List<Allocation> held) {
    Amount proposed =
        stored.match().lines().stream().map(MatchedLine::covered).reduce(Amount.ZERO, Amount::plus);
    return held.stream()
        .map(Allocation::covered)
        .reduce(Amount.ZERO, Amount::plus)
        .covers(proposed);
  }

  private static boolean takenBy(StoredMatch stored, Actor.Staff by) {
    return stored.state() instanceof MatchState.Taken taken && same(taken.by(), by);
  }

  private static boolean same(Actor.Staff one, Actor.Staff other) {
    return one.account().equals(other.account());
  }
}
