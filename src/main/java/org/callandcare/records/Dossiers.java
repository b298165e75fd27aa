package org.callandcare.records;

import java.util.List;
import java.util.Optional;

/**
 * What happens to needs and offers alike after they were filed. Each change is one conditional
 * write, kept in the record's history; ends do not change. Thread-safe; when a method returns, what
 * it changed is stored. Unknown ids throw {@link java.util.NoSuchElementException}.
 *
 * <p>Idempotent: a wish that is fulfilled already is {@code DONE}.
 */
public interface Dossiers {

  Optional<Dossier> find(RecordId id);

  Optional<Dossier> find(Reference reference);

  /** A party's own that have not ended, newest first. */
  List<Dossier> listLivingOf(PartyId party);

  /**
   * Those that hold all these words, in items, notes, answers, places, names or the reference;
   * forgiving case, accents and endings ("lapt"). Newest first, ended ones too.
   */
  Page<Dossier> search(String words, int page, int size);

  /**
   * Changes what is given. A {@link Actor.Person} cannot once both sides agreed on an allocation of
   * it; nobody can take a line below what is promised. Publishes {@link RecordChanged}.
   */
  ChangeOutcome change(RecordId id, Amendment amendment, Actor by);

  /**
   * Takes it back: a need is cancelled, an offer withdrawn. Living allocations end ({@code RENEGED}
   * by an offer's side, {@code DECLINED} by a need's) and give their quantities back. A {@link
   * Actor.Person} cannot once both sides agreed; staff can. Publishes {@link RecordWithdrawn}, then
   * {@link AllocationEnded} for each.
   *
   * @param reason as given; may be empty
   */
  ChangeOutcome withdraw(RecordId id, String reason, Actor by);

  /**
   * Closes it in good part: found, or given. Allocations that were handed over are confirmed,
   * others end without fault. Publishes {@link RecordClosed}.
   */
  ChangeOutcome fulfil(RecordId id, Actor by);

  /** Staff do not take it. Publishes {@link RecordWithdrawn}. */
  ChangeOutcome decline(RecordId id, String reason, Actor.Staff by);

  /** It waits, and is not matched. What is promised stays so. */
  ChangeOutcome putOnHold(RecordId id, String reason, Actor by);

  /** Opens what was submitted or waits. */
  ChangeOutcome open(RecordId id, Actor by);

  /** Nobody answered whether it still stands. Publishes {@link RecordWithdrawn}. */
  ChangeOutcome expire(RecordId id, Actor by);

  /**
   * Says what is wrong with how many pieces of a line; replaces what was said of that kind. Locked
   * pieces are not allocated from then on.
   *
   * @return {@code TOO_LATE} also when more is promised than would be left
   */
  ChangeOutcome note(RecordId id, int line, Defect defect, Actor by);
}
