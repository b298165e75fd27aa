package org.callandcare.records;

/** What came of a step in an allocation's life. */
public sealed interface StepOutcome {

  /** How it stands after or, when there was nothing to change, without it. */
  Allocation allocation();

  /** Done, now or before. */
  record Done(Allocation allocation) implements StepOutcome {}

  /** Its state does not allow the step: it ended, or is not as far yet. */
  record NotNow(Allocation allocation) implements StepOutcome {}
}
