package org.callandcare.records;

/** What came of a wish to change a record. */
public enum ChangeOutcome {
  DONE,
  /** It has ended, or both sides have agreed on what would change: staff must see to it. */
  TOO_LATE;

  /** {@code done}, {@code too-late}. */
  public String word() {
    return Words.of(this);
  }
}
