package org.callandcare.matching;

/** An event: a match staff were told of is of no use any more. */
public record MatchObsolete(MatchId match) {}
