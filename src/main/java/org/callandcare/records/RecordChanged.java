package org.callandcare.records;

/** An event: items, place, days, answers or defects of a record changed, or it was opened again. */
public record RecordChanged(RecordId record, Actor by) {}
