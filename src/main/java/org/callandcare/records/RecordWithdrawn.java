package org.callandcare.records;

/**
 * An event: a record was withdrawn, cancelled, declined or expired; what was promised of it is
 * ending.
 */
public record RecordWithdrawn(RecordId record, String status, String reason, Actor by) {}
