package org.callandcare.matching;

import java.time.Instant;
import org.callandcare.records.Actor;

/** What came of a press of staff on a match. The first press wins. */
public sealed interface Decision {

  /** How the match stands now. */
  StoredMatch match();

  /** Done, by this press or by the same person before. */
  record Done(StoredMatch match) implements Decision {}

  /** Somebody else was first. */
  record OthersHave(StoredMatch match, Actor.Staff by, Instant at) implements Decision {}

  /** Dismissed, accepted or obsolete meanwhile. */
  record NotNow(StoredMatch match) implements Decision {}
}
