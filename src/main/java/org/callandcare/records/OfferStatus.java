package org.callandcare.records;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where an offer is in its life. Ends do not change. A draft lives in its conversation only. */
public enum OfferStatus {
  SUBMITTED,
  AVAILABLE,
  PARTLY_RESERVED,
  /** Everything that can be allocated is promised; a give-back makes it available again. */
  EXHAUSTED,
  ON_HOLD,
  /** Given away, whole or as far as it went: the good end. */
  CLOSED,
  DECLINED,
  WITHDRAWN,
  EXPIRED;

  private static final Set<OfferStatus> ENDS = EnumSet.of(CLOSED, DECLINED, WITHDRAWN, EXPIRED);

  /** Still has something to promise. */
  public boolean open() {
    return this == AVAILABLE || this == PARTLY_RESERVED;
  }

  public boolean end() {
    return ENDS.contains(this);
  }

  /** The steps there are; to stay is none. */
  public boolean canBecome(OfferStatus next) {
    return switch (this) {
      case SUBMITTED ->
          next == AVAILABLE
              || next == EXHAUSTED
              || next == ON_HOLD
              || (next.end() && next != CLOSED);
      case AVAILABLE, PARTLY_RESERVED, EXHAUSTED, ON_HOLD -> next != this && next != SUBMITTED;
      case CLOSED, DECLINED, WITHDRAWN, EXPIRED -> false;
    };
  }

  /** {@code partly-reserved}. */
  public String word() {
    return Words.of(this);
  }

  public static Optional<OfferStatus> find(String word) {
    return Words.find(OfferStatus.class, word);
  }
}
