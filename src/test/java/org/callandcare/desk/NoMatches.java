package org.callandcare.desk;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.callandcare.matching.Coverage;
import org.callandcare.matching.Decision;
import org.callandcare.matching.Match;
import org.callandcare.matching.MatchId;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.matching.ProposalOutcome;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.Actor;
import org.callandcare.records.NeedId;
import org.callandcare.records.OfferId;
import org.callandcare.records.Page;
import org.callandcare.records.RecordId;

final class NoMatches implements Matches, Matching {
  @Override
  public Optional<StoredMatch> find(MatchId id) {
    return Optional.empty();
  }

  @Override
  public StoredMatch get(MatchId id) {
    throw new NoSuchElementException();
  }

  @Override
  public List<StoredMatch> listOf(RecordId record) {
    return List.of();
  }

  @Override
  public Page<StoredMatch> listLiving(int page, int size) {
    return new Page<>(List.of(), page, size, 0);
  }

  @Override
  public List<StoredMatch> listToAlert(int limit) {
    return List.of();
  }

  @Override
  public void alerted(MatchId id) {}

  @Override
  public Decision take(MatchId id, Actor.Staff by) {
    throw new NoSuchElementException();
  }

  @Override
  public Decision release(MatchId id, Actor.Staff by) {
    throw new NoSuchElementException();
  }

  @Override
  public Decision dismiss(MatchId id, String reason, Actor.Staff by) {
    throw new NoSuchElementException();
  }

  @Override
  public Decision later(MatchId id, Instant until, Actor.Staff by) {
    throw new NoSuchElementException();
  }

  @Override
  public List<Match> candidatesFor(NeedId need) {
    return List.of();
  }

  @Override
  public List<Match> candidatesFor(OfferId offer) {
    return List.of();
  }

  @Override
  public Coverage cover(NeedId need) {
    return new Coverage(need, List.of(), List.of());
  }

  @Override
  public ProposalOutcome propose(MatchId match, Actor.Staff by) {
    throw new NoSuchElementException();
  }
}
