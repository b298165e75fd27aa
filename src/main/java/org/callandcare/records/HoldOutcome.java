package org.callandcare.records;

/** What came of a hold. */
public sealed interface HoldOutcome {

  /** Held, now or by an earlier call with the same key. It may have gone on since. */
  record Held(Allocation allocation) implements HoldOutcome {}

  /**
   * The quantity is not there any more; nothing is promised.
   *
   * @param record the offer that has too little left, or the need that misses less by now
   * @param remaining what is left on its line
   */
  record Short(RecordId record, Amount remaining) implements HoldOutcome {}

  /** One of the two was withdrawn, closed or put on hold meanwhile; nothing is promised. */
  record Gone(RecordId record) implements HoldOutcome {}
}
