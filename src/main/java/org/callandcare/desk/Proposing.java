package org.callandcare.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callandcare.channel.ConversationKey;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Actor;
import org.callandcare.records.AgeBand;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationId;
import org.callandcare.records.AllocationState;
import org.callandcare.records.Allocations;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Flag;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyId;
import org.callandcare.records.RecordId;
import org.callandcare.records.Side;
import org.callandcare.records.StepOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Asks both sides whether what is held for them suits, takes their answers, and tells them what
 * comes of it. Begun by staff, followed by events and by a scan; everything told has an id of its
 * own, so that it is told once. Thread-safe.
 */
class Proposing implements Proposals {

  private final ProposalStore proposals;
  private final Allocations allocations;
  private final Dossiers dossiers;
  private final Parties parties;
  private final ProposalNotices notices;
  private final Handovers handovers;
  private final AlertBoard board;
  private final Clock clock;

  Proposing(
      ProposalStore proposals,
      Allocations allocations,
      Dossiers dossiers,
      Parties parties,
      ProposalNotices notices,
      Handovers handovers,
      AlertBoard board,
      Clock clock) {
    this.proposals = proposals;
    this.allocations = allocations;
    this.dossiers = dossiers;
    this.parties = parties;
    this.notices = notices;
    this.handovers = handovers;
    this.board = board;
    this.clock = clock;
  }

  /** Asks both sides about what is held. Again for the same allocations it asks nobody twice. */
  Optional<Proposal> begin(StoredMatch match, List<Allocation> held, Actor.Staff by) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<String> ids =
        held.stream().map(a -> a.id().value()).collect(Collectors.toCollection(TreeSet::new));
    Optional<Proposal.Party> need = side(held.getFirst(), Side.NEED);
    Optional<Proposal.Party> offer = side(held.getFirst(), Side.OFFER);
    if (need.isEmpty() || offer.isEmpty()) {
      return Optional.empty();
    }
    String id = ShortId.of(ids.toArray(String[]::new));
    proposals.begin(
        new Proposal(
            id,
            match.id().value(),
            List.copyOf(ids),
            need.get(),
            offer.get(),
            direct(held.getFirst()),
            by,
            clock.instant(),
            false,
            true,
            null));
    Proposal begun = proposals.find(id).orElseThrow();
    notices.ask(begun, held);
    return Optional.of(begun);
  }

  @Override
  public Outcome accept(String id, ConversationKey person, boolean share, String key) {
    Optional<Proposal> found = proposals.find(id);
    Optional<Side> side = found.flatMap(proposal -> side(proposal, person));
    if (found.isEmpty() || side.isEmpty()) {
      return Outcome.GONE;
    }
    Proposal proposal = found.get();
    Optional<Outcome> before = answered(proposal, side.get(), key);
    if (before.isPresent()) {
      return before.get();
    }
    proposals.answer(id, side.get(), new Proposal.Answer(key, true, share, null));
    Actor who = new Actor.Person(new PartyId(proposal.side(side.get()).party()));
    List<Allocation> after =
        living(proposal).stream()
            .map(held -> allocations.agree(held.id(), side.get(), who))
            .map(StepOutcome::allocation)
            .filter(held -> held.state().living())
            .toList();
    Outcome outcome = Outcome.GONE;
    if (!after.isEmpty()) {
      outcome =
          after.stream().allMatch(held -> held.state().firm()) ? Outcome.AGREED : Outcome.WAITING;
    }
    return close(proposal, side.get(), key, outcome);
  }

  @Override
  public Outcome decline(String id, ConversationKey person, @Nullable String reason, String key) {
    Optional<Proposal> found = proposals.find(id);
    Optional<Side> side = found.flatMap(proposal -> side(proposal, person));
    if (found.isEmpty() || side.isEmpty()) {
      return Outcome.GONE;
    }
    Proposal proposal = found.get();
    Optional<Outcome> before = answered(proposal, side.get(), key);
    if (before.isPresent()) {
      return before.get();
    }
    List<Allocation> living = living(proposal);
    proposals.answer(id, side.get(), new Proposal.Answer(key, false, false, null));
    Actor who = new Actor.Person(new PartyId(proposal.side(side.get()).party()));
    String why = reason == null ? "" : reason;
    living.forEach(held -> allocations.decline(held.id(), side.get(), why, who));
    boolean mine =
        all(proposal).stream()
            .anyMatch(
                held ->
                    held.state() instanceof AllocationState.Ended ended
                        && ended.ending() == AllocationState.Ending.DECLINED
                        && ended.by() == side.get());
    return close(proposal, side.get(), key, mine ? Outcome.DECLINED : Outcome.GONE);
  }

  @Override
  public Outcome arrived(String id, ConversationKey person) {
    boolean arrived = handovers.arrived(id, person);
    proposals.find(id).ifPresent(this::follow);
    return arrived ? Outcome.AGREED : Outcome.GONE;
  }

  @Override
  public Outcome notArrived(String id, ConversationKey person, String key) {
    return handovers.notArrived(id, person, key) ? Outcome.AGREED : Outcome.GONE;
  }

  /** Something happened to an allocation. */
  void follow(AllocationId allocation) {
    proposals.findByAllocation(allocation.value()).ifPresent(this::follow);
  }

  /** Tells both sides how it stands, as far as they were not told. */
  void follow(Proposal asked) {
    Proposal proposal = proposals.find(asked.id()).orElseThrow();
    if (!proposal.open()) {
      return;
    }
    List<Allocation> all = all(proposal);
    List<Allocation> living = all.stream().filter(held -> held.state().living()).toList();
    if (living.isEmpty()) {
      notices.ended(proposal, all);
      proposals.close(proposal.id(), clock.instant());
      show(proposal);
    } else if (living.stream()
        .allMatch(held -> held.state() instanceof AllocationState.Confirmed)) {
      notices.confirmed(proposal, living);
      proposals.close(proposal.id(), clock.instant());
      show(proposal);
    } else if (!proposal.agreed() && living.stream().allMatch(held -> held.state().firm())) {
      notices.agreed(proposal, living);
      proposals.agreed(proposal.id());
      show(proposal);
    } else if (proposal.agreed()) {
      handovers.follow(proposal, living);
    }
  }

  /** Lets the match's alert say how it stands. */
  void show(Proposal proposal) {
    board.refresh(AlertKind.MATCH, proposal.match());
  }

  private Outcome close(Proposal proposal, Side side, String key, Outcome outcome) {
    proposals.outcome(proposal.id(), side, key, outcome);
    follow(proposal);
    return proposals.find(proposal.id()).flatMap(kept -> answered(kept, side, key)).orElse(outcome);
  }

  private static Optional<Outcome> answered(Proposal proposal, Side side, String key) {
    return Optional.ofNullable(proposal.side(side).answer())
        .filter(answer -> answer.id().equals(key))
        .map(Proposal.Answer::outcome);
  }

  private static Optional<Side> side(Proposal proposal, ConversationKey person) {
    for (Side side : Side.values()) {
      if (proposal.side(side).key().equals(person)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  private Optional<Proposal.Party> side(Allocation held, Side side) {
    RecordId record = held.record(side);
    return dossiers
        .find(record)
        .flatMap(dossier -> parties.find(dossier.party()))
        .map(
            party ->
                new Proposal.Party(
                    party.id().value(), party.conversation().toString(), record.value(), null));
  }

  /** Nobody under 18 is introduced to anybody; nor is who sent a link or asked for a fee. */
  private boolean direct(Allocation held) {
    for (Side side : Side.values()) {
      Dossier dossier = dossiers.find(held.record(side)).orElseThrow();
      Optional<Party> party = parties.find(dossier.party());
      boolean minor =
          FlagWords.minor(dossier)
              || party.map(Party::ageBand).filter(band -> band != AgeBand.ADULT).isPresent();
      if (minor || dossier.flags().contains(Flag.LINK) || dossier.flags().contains(Flag.FEE)) {
        return false;
      }
    }
    return true;
  }

  private List<Allocation> all(Proposal proposal) {
    return proposal.allocations().stream()
        .map(id -> allocations.get(new AllocationId(id)))
        .toList();
  }

  private List<Allocation> living(Proposal proposal) {
    return all(proposal).stream().filter(held -> held.state().living()).toList();
  }
}
