package org.callandcare.matching;

/** An event: what a match says is another now, for example its quantity; its state is the same. */
public record MatchChanged(MatchId match) {}
