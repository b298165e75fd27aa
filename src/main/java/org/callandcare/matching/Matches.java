package org.callandcare.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callandcare.records.Actor;
import org.callandcare.records.Page;
import org.callandcare.records.RecordId;

/**
 * Matches found, with what staff decided. Each decision is one conditional update: the first press
 * wins, and repeating it changes nothing. Thread-safe; when a method returns, what it changed is
 * stored.
 */
public interface Matches {

  Optional<StoredMatch> find(MatchId id);

  /**
   * @throws java.util.NoSuchElementException when there is none
   */
  StoredMatch get(MatchId id);

  /** Of a need or an offer, best first, all states. */
  List<StoredMatch> listOf(RecordId record);

  /** Those that wait for staff or that staff see to, newest first. */
  Page<StoredMatch> listLiving(int page, int size);

  /** Held for both sides by a press before that time, the last pressed first. */
  List<StoredMatch> listProposedBefore(Instant then, int limit);

  /** New ones, and put-off ones whose time has come; best first. Alerting them is idempotent. */
  List<StoredMatch> listToAlert(int limit);

  /** Staff have been told. Does nothing when somebody pressed already. */
  void alerted(MatchId id);

  /** "Je prends." */
  Decision take(MatchId id, Actor.Staff by);

  /** Whoever has it gives it back: it is free again. */
  Decision release(MatchId id, Actor.Staff by);

  /** "Pas adapté." Possible while it is free, or taken by the same person. */
  Decision dismiss(MatchId id, String reason, Actor.Staff by);

  /** "Plus tard." Possible while it is free, or taken by the same person. */
  Decision later(MatchId id, Instant until, Actor.Staff by);
}
