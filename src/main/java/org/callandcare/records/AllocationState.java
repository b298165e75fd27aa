package org.callandcare.records;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an allocation is in its life. */
public sealed interface AllocationState {

  /** {@code held}: what it is called in data and in keys of texts. */
  String word();

  /** Its quantity is promised. */
  default boolean living() {
    return !(this instanceof Ended);
  }

  /** Both sides said yes, and it has not ended. */
  default boolean firm() {
    return this instanceof Agreed || this instanceof Appointed || this instanceof Delivered;
  }

  /** On its way to be held: lasts milliseconds, or until a scan after a crash. */
  record Proposed() implements AllocationState {
    @Override
    public String word() {
      return "proposed";
    }
  }

  /**
   * The quantity waits for both sides.
   *
   * @param until when it is given back unless both agreed
   * @param agreed who said yes so far
   */
  record Held(Instant until, Set<Side> agreed) implements AllocationState {
    public Held {
      agreed = Set.copyOf(agreed);
    }

    @Override
    public String word() {
      return "held";
    }
  }

  /** Both said yes: contacts may be passed on. */
  record Agreed() implements AllocationState {
    @Override
    public String word() {
      return "agreed";
    }
  }

  /**
   * A hand-over is fixed.
   *
   * @param where as staff or the parties put it; never logged
   */
  record Appointed(Instant at, String where) implements AllocationState {
    @Override
    public String word() {
      return "appointed";
    }

    @Override
    public String toString() {
      return "Appointed[" + at + "]";
    }
  }

  /** The giver says it was handed over. */
  record Delivered(Instant at) implements AllocationState {
    @Override
    public String word() {
      return "delivered";
    }
  }

  /** The receiver says it arrived: the good end, and the quantity is used up. */
  record Confirmed(Instant at) implements AllocationState {
    @Override
    public String word() {
      return "confirmed";
    }
  }

  /**
   * It did not come about; the quantity is given back.
   *
   * @param by whose doing; null for nobody's
   * @param reason as given; may be empty
   */
  record Ended(Ending ending, @Nullable Side by, Instant at, String reason)
      implements AllocationState {
    @Override
    public String word() {
      return ending.word();
    }
  }

  /** The ways out. */
  enum Ending {
    DECLINED,
    /** Agreed or held first, then given elsewhere. */
    RENEGED,
    NO_SHOW,
    DAMAGED,
    HOLD_EXPIRED,
    /** Nobody's fault: the need was fulfilled otherwise, a record closed. */
    NOT_NEEDED,
    /** It never was held: the quantity was gone. */
    UNAVAILABLE;

    public String word() {
      return Words.of(this);
    }
  }
}
