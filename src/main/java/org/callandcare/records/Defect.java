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
    CHARGER_MISSING,
    BROKEN,
    SCREEN_FAULT;

    public String word() {
      return Words.of(this);
    }
  }
}
