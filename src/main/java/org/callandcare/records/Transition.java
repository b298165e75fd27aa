package org.callandcare.records;

import java.time.Instant;

/**
 * One entry of a record's history.
 *
 * @param at when
 * @param who {@link Actor#written}: an account or a party, no name
 * @param from the status before, in the words of {@link NeedStatus#word}; empty at the filing
 * @param to the status after; the same for a change that moved nothing
 * @param reason a short word ({@code filed}, {@code held}, {@code changed}) or what was given as
 *     the reason
 */
public record Transition(Instant at, String who, String from, String to, String reason) {

  /** Without what that party was or said. */
  Transition anonymous(PartyId party) {
    return who.equals(new Actor.Person(party).written())
        ? new Transition(at, "party:" + PartyId.NOBODY, from, to, "")
        : this;
  }
}
