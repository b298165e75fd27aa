package org.callandcare.records;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a need is in its life. Ends do not change. A draft lives in its conversation only. */
public enum NeedStatus {
  SUBMITTED,
  OPEN,
  PARTLY_COVERED,
  COVERED,
  CONFIRMED,
  CLOSED,
  ON_HOLD,
  DECLINED,
  CANCELLED,
  EXPIRED;

  private static final Set<NeedStatus> ENDS = EnumSet.of(CLOSED, DECLINED, CANCELLED, EXPIRED);

  /** Still takes offers. */
  public boolean open() {
    return this == OPEN || this == PARTLY_COVERED;
  }

  public boolean end() {
    return ENDS.contains(this);
  }

  /** The steps there are; to stay is none. */
  public boolean canBecome(NeedStatus next) {
    return switch (this) {
      case SUBMITTED -> next == OPEN || next == ON_HOLD || leaves(next);
      case OPEN, PARTLY_COVERED, COVERED -> next != this && next != SUBMITTED;
      case CONFIRMED -> next == CLOSED;
      case ON_HOLD -> next.open() || next == COVERED || next == CLOSED || leaves(next);
      case CLOSED, DECLINED, CANCELLED, EXPIRED -> false;
    };
  }

  private static boolean leaves(NeedStatus next) {
    return next == DECLINED || next == CANCELLED || next == EXPIRED;
  }

  /** {@code partly-covered}. */
  public String word() {
    return Words.of(this);
  }

  public static Optional<NeedStatus> find(String word) {
    return Words.find(NeedStatus.class, word);
  }
}
