package org.callandcare.matching;

import java.time.Instant;

/**
 * A match with what staff did with it. A snapshot.
 *
 * @param match as computed last
 * @param foundAt when it was found first
 * @param round grows when a match that had come to an end is found again, so that staff are told
 *     again
 * @param version grows with every write
 */
public record StoredMatch(Match match, MatchState state, Instant foundAt, int round, long version) {

  public MatchId id() {
    return match.id();
  }
}
