package org.callandcare.records;

/** An event: both sides said yes. */
public record AllocationAgreed(Allocation allocation) {}
