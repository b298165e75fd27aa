package org.callandcare.records;

/** An event: a record came to its good end: found, or given. */
public record RecordClosed(RecordId record, Actor by) {}
