package org.callandcare.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationState;
import org.callandcare.records.Allocations;
import org.callandcare.records.Dossier;
import org.callandcare.records.Need;
import org.callandcare.records.Needs;
import org.callandcare.records.Offer;
import org.callandcare.records.Offers;
import org.callandcare.records.RecordId;
import org.callandcare.records.Side;
import org.callandcare.records.ToMatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Matches what was filed or changed since it was matched last, and follows what became of what was
 * proposed. Every instance may do it at the same time: ids are deterministic and each change is one
 * conditional update.
 */
final class FindingMatches {

  private static final Logger log = LoggerFactory.getLogger(FindingMatches.class);
  private static final int AT_ONCE = 50;
  private static final int CONSIDERED = 50;

  /**
   * A record of the other side that has so many times its share of matches waiting gets no further
   * ones: staff would read of one offer a hundred times. When it changes, it is matched again.
   */
  private static final int BUSY = 2;

  private static final int PROPOSED_AT_ONCE = 500;

  /** How long a proposal may take before nothing held means that its process is gone. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Needs needs;
  private final Offers offers;
  private final Allocations allocations;
  private final Matchmaker matchmaker;
  private final StoredMatches matches;
  private final MatchingSettings settings;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  FindingMatches(
      Needs needs,
      Offers offers,
      Allocations allocations,
      Matchmaker matchmaker,
      StoredMatches matches,
      MatchingSettings settings,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.needs = needs;
    this.offers = offers;
    this.allocations = allocations;
    this.matchmaker = matchmaker;
    this.matches = matches;
    this.settings = settings;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Looks after everything that was proposed, in case an event about it was lost. */
  void followAll() {
    matches.listProposed(PROPOSED_AT_ONCE).forEach(this::follow);
  }

  /**
   * Looks after what one allocation came from.
   *
   * @param origin as the allocation calls it; of others than matches nothing is known here
   */
  void follow(String origin) {
    MatchId.ofOrigin(origin)
        .flatMap(matches::find)
        .filter(stored -> origin.equals(ProposingAMatch.origin(stored)))
        .filter(
            stored ->
                stored.state() instanceof MatchState.Proposed
                    || stored.state() instanceof MatchState.Accepted)
        .ifPresent(this::follow);
  }

  /** Matches a few; tells whether there may be more to do at once. */
  boolean run() {
    List<ToMatch<Need>> changedNeeds = needs.listToMatch(AT_ONCE);
    Matchmaker.Round round = matchmaker.round();
    Map<RecordId, List<StoredMatch>> known = matches.listOf(ids(changedNeeds));
    for (ToMatch<Need> waiting : changedNeeds) {
      Need need = waiting.record();
      keepBest(need, known.getOrDefault(need.id(), List.of()), round.candidatesFor(need));
    }
    needs.matched(changedNeeds);
    List<ToMatch<Offer>> changedOffers = offers.listToMatch(AT_ONCE);
    known = matches.listOf(ids(changedOffers));
    for (ToMatch<Offer> waiting : changedOffers) {
      Offer offer = waiting.record();
      keepBest(offer, known.getOrDefault(offer.id(), List.of()), matchmaker.candidatesFor(offer));
    }
    offers.matched(changedOffers);
    return changedNeeds.size() >= AT_ONCE || changedOffers.size() >= AT_ONCE;
  }

  private static List<RecordId> ids(List<? extends ToMatch<?>> waiting) {
    return waiting.stream().map(one -> one.record().id()).toList();
  }

  /**
   * Brings the record's waiting matches up to date, lets go what does not hold any more, and fills
   * up with the best of the rest.
   */
  private void keepBest(Dossier dossier, List<StoredMatch> known, List<Match> candidates) {
    Set<MatchId> settled = new HashSet<>();
    int waiting = 0;
    for (StoredMatch stored : known) {
      switch (stored.state()) {
        case MatchState.New _, MatchState.Alerted _, MatchState.Later _, MatchState.Taken _ -> {
          settled.add(stored.id());
          if (stillHolds(stored)) {
            waiting++;
          }
        }
        case MatchState.Proposed _, MatchState.Accepted _, MatchState.Dismissed _ ->
            settled.add(stored.id());
        case MatchState.Obsolete _ -> {
          if (failed(stored)) {
            settled.add(stored.id());
          }
        }
      }
    }
    List<Match> others =
        candidates.stream()
            .filter(candidate -> !settled.contains(candidate.id()))
            .limit(CONSIDERED)
            .toList();
    Side other = dossier.side().other();
    Map<String, Integer> busy =
        matches.countWaiting(other, others.stream().map(match -> match.record(other)).toList());
    for (Match candidate : others) {
      if (waiting >= settings.best()) {
        return;
      }
      if (busy.getOrDefault(candidate.record(other).value(), 0) < BUSY * settings.best()) {
        waiting++;
        if (matches.keep(candidate) == StoredMatches.Kept.NEW) {
          publish(new MatchFound(candidate.id()));
        }
      }
    }
  }

  private boolean stillHolds(StoredMatch stored) {
    Optional<Match> fresh =
        needs
            .find(stored.match().need())
            .flatMap(
                need ->
                    offers
                        .find(stored.match().offer())
                        .flatMap(offer -> matchmaker.compare(need, offer)));
    if (fresh.isPresent()) {
      if (matches.keep(fresh.get()) == StoredMatches.Kept.CHANGED) {
        publish(new MatchChanged(stored.id()));
      }
      return true;
    }
    if (matches.obsolete(stored.id())) {
      publish(new MatchObsolete(stored.id()));
    }
    return false;
  }

  /** One side said no to it, or went back on it: it is not proposed again. */
  private boolean failed(StoredMatch stored) {
    return allocations.listOf(ProposingAMatch.origin(stored)).stream()
        .anyMatch(
            allocation ->
                allocation.state() instanceof AllocationState.Ended ended
                    && switch (ended.ending()) {
                      case DECLINED, RENEGED, NO_SHOW -> true;
                      case DAMAGED, HOLD_EXPIRED, NOT_NEEDED, UNAVAILABLE -> false;
                    });
  }

  /** From proposed to accepted, or to obsolete when all of it ended and was given back. */
  private void follow(StoredMatch stored) {
    List<Allocation> all = allocations.listOf(ProposingAMatch.origin(stored));
    List<AllocationState> living =
        all.stream().map(Allocation::state).filter(AllocationState::living).toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (living.isEmpty()) {
      boolean underWay =
          all.isEmpty()
              && stored.state() instanceof MatchState.Proposed proposed
              && proposed.at().plus(PATIENCE).isAfter(now);
      if (!underWay && all.stream().allMatch(Allocation::settled)) {
        letGo(stored, now);
      }
    } else if (living.stream()
        .allMatch(state -> state.firm() || state instanceof AllocationState.Confirmed)) {
      matches.change(
          stored.id(),
          current ->
              current.state() instanceof MatchState.Proposed(var by, Instant _)
                  ? new MatchState.Accepted(by, now)
                  : null);
    }
  }

  private void letGo(StoredMatch stored, Instant now) {
    boolean written =
        matches
            .change(
                stored.id(),
                current ->
                    current.version() == stored.version() ? new MatchState.Obsolete(now) : null)
            .written();
    if (written) {
      publish(new MatchObsolete(stored.id()));
      String cause = stored.id().value() + "@" + stored.version();
      needs.rematch(stored.match().need(), cause);
      offers.rematch(stored.match().offer(), cause);
    }
  }

  private void publish(Object event) {
    try {
      publisher.publishEvent(event);
    } catch (RuntimeException e) {
      log.warn("A listener of {} failed: {}", event.getClass().getSimpleName(), e.toString());
    }
  }
}
