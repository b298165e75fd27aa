package org.callandcare.records;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with some or all pieces of a line.
 *
 * @param amount how many pieces; null when some are and nobody said how many
 */
public record Defect(Kind kind, @Nullable Amount amount) {

  /** What is wrong. */
  public enum Kind {
    /** Locked to an account, or its wipe failed: cannot be allocated. */
    LOCKED,
    /** Damaged on the way: cannot be allocated any more. */
    DAMAGED,
    CHARGER_MISSING,
    BROKEN,
    SCREEN_FAULT;

    /** Pieces with it are not allocated. */
    public boolean withheld() {
      return this == LOCKED || this == DAMAGED;
    }

    public String word() {
      return Words.of(this);
    }
  }
}
