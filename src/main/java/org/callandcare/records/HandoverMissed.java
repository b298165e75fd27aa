package org.callandcare.records;

/** An event: a hand-over did not happen; the quantity stays reserved until the hold's time. */
public record HandoverMissed(Allocation allocation, Side side) {}
