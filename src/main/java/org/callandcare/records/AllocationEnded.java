package org.callandcare.records;

/** An event: an allocation did not come about, and its quantity is back. */
public record AllocationEnded(Allocation allocation) {}
