package org.callandcare.records;

/** An event: a quantity is held for both sides. */
public record AllocationHeld(Allocation allocation) {}
