package org.callandcare.matching;

import java.util.List;
import org.callandcare.records.Actor;
import org.callandcare.records.Need;
import org.callandcare.records.NeedId;
import org.callandcare.records.OfferId;

/** Finds what goes together. Thread-safe. Computing changes nothing. */
public interface Matching {

  /** The offers that can serve a need, best first; none when it is not open. */
  List<Match> candidatesFor(NeedId need);

  /** As {@link #candidatesFor(NeedId)}, for a need as it was read. */
  List<Match> candidatesFor(Need need);

  /** The needs an offer can serve, best first; none when it is not open. */
  List<Match> candidatesFor(OfferId offer);

  /** A split over several offers. */
  Coverage cover(NeedId need);

  /**
   * Holds what a match proposes, as far as it is still there, for whoever has the match or takes it
   * herewith. Repeated for the same match it holds once. After a crash in between it is repeated or
   * finished by the scan.
   */
  ProposalOutcome propose(MatchId match, Actor.Staff by);
}
