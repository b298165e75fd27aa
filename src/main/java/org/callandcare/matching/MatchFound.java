package org.callandcare.matching;

/**
 * An event: a match staff should be told of was found, or has come back. {@link
 * Matches#listToAlert} gives it too until it is {@link Matches#alerted}.
 */
public record MatchFound(MatchId match) {}
