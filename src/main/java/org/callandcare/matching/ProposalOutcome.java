package org.callandcare.matching;

import java.time.Instant;
import java.util.List;
import org.callandcare.records.Actor;
import org.callandcare.records.Allocation;
import org.callandcare.records.RecordId;

/** What came of proposing a match to both sides. */
public sealed interface ProposalOutcome {

  /**
   * Held for both sides.
   *
   * @param allocations one for each line that was still there
   * @param whole false when less is held than the match proposed
   */
  record Held(StoredMatch match, List<Allocation> allocations, boolean whole)
      implements ProposalOutcome {
    public Held {
      allocations = List.copyOf(allocations);
    }
  }

  /** Somebody else has it, since then. */
  record OthersHave(StoredMatch match, Actor.Staff by, Instant at) implements ProposalOutcome {}

  /** The quantity is gone or covered meanwhile; nothing is held, and the match is obsolete. */
  record QuantityGone(StoredMatch match) implements ProposalOutcome {}

  /** A record was withdrawn, closed or put on hold meanwhile; nothing is held. */
  record RecordGone(StoredMatch match, RecordId record) implements ProposalOutcome {}

  /** It was dismissed, accepted or is obsolete: nothing to propose. */
  record NotNow(StoredMatch match) implements ProposalOutcome {}
}
