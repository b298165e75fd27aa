package org.callandcare.matching;

import java.time.Instant;
import org.callandcare.records.Actor;

/** What staff did with a match. */
public sealed interface MatchState {

  /** {@code new}, {@code taken}: what it is called in data and in keys of texts. */
  String word();

  /** Nobody has it yet: it can be taken, proposed, dismissed, put off. */
  default boolean free() {
    return this instanceof New || this instanceof Alerted || this instanceof Later;
  }

  /** Staff have not been told. */
  record New() implements MatchState {
    @Override
    public String word() {
      return "new";
    }
  }

  /** Staff have been told. */
  record Alerted(Instant at) implements MatchState {
    @Override
    public String word() {
      return "alerted";
    }
  }

  /** Somebody sees to it. */
  record Taken(Actor.Staff by, Instant at) implements MatchState {
    @Override
    public String word() {
      return "taken";
    }
  }

  /** Held, and both sides are being asked. */
  record Proposed(Actor.Staff by, Instant at) implements MatchState {
    @Override
    public String word() {
      return "proposed";
    }
  }

  /** Both sides said yes. */
  record Accepted(Actor.Staff by, Instant at) implements MatchState {
    @Override
    public String word() {
      return "accepted";
    }
  }

  /**
   * Does not suit; it is not found again.
   *
   * @param reason a word of the desk, or what was typed
   */
  record Dismissed(Actor.Staff by, Instant at, String reason) implements MatchState {
    @Override
    public String word() {
      return "dismissed";
    }
  }

  /** Staff are told again at that time. */
  record Later(Actor.Staff by, Instant until) implements MatchState {
    @Override
    public String word() {
      return "later";
    }
  }

  /** One of the two has nothing to ask or to give any more; it comes back when it has again. */
  record Obsolete(Instant at) implements MatchState {
    @Override
    public String word() {
      return "obsolete";
    }
  }
}
