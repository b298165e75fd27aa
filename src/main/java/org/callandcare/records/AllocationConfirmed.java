package org.callandcare.records;

/** An event: the receiver has it. */
public record AllocationConfirmed(Allocation allocation) {}
