package org.callandcare.desk;

import java.time.Instant;
import java.util.List;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationState;

/** How far a match is once both sides agreed: what its alert says, and which buttons it has. */
sealed interface Handover {

  /** As keys of texts write it. */
  String word();

  /** Both sides have not agreed, or nothing is left of it. */
  record None() implements Handover {
    @Override
    public String word() {
      return "none";
    }
  }

  /** Agreed, and no hand-over is fixed. */
  record Agreed() implements Handover {
    @Override
    public String word() {
      return "agreed";
    }
  }

  /** A hand-over is fixed. */
  record Appointed(Instant at, String where) implements Handover {
    @Override
    public String word() {
      return "appointed";
    }
  }

  /**
   * The hand-over did not happen.
   *
   * @param until when the thing is given back unless they agree again
   * @param times how often by now
   */
  record Missed(Instant until, int times) implements Handover {
    @Override
    public String word() {
      return "missed";
    }
  }

  /** Handed over; the receiver has not confirmed. */
  record Delivered(Instant at) implements Handover {
    @Override
    public String word() {
      return "delivered";
    }
  }

  /** The receiver has it. */
  record Received() implements Handover {
    @Override
    public String word() {
      return "received";
    }
  }

  /** How allocations of one proposal stand, taken together: the one that is furthest behind. */
  static Handover of(List<Allocation> all) {
    List<Allocation> living = all.stream().filter(one -> one.state().living()).toList();
    if (living.isEmpty()) {
      return new None();
    }
    for (Allocation one : living) {
      if (one.state() instanceof AllocationState.Held(Instant until, _)) {
        return one.missedHandovers() > 0 ? new Missed(until, one.missedHandovers()) : new None();
      }
      if (one.state() instanceof AllocationState.Proposed) {
        return new None();
      }
    }
    for (Allocation one : living) {
      if (one.state() instanceof AllocationState.Appointed(Instant at, String where)) {
        return new Appointed(at, where);
      }
      if (one.state() instanceof AllocationState.Agreed) {
        return new Agreed();
      }
    }
    for (Allocation one : living) {
      if (one.state() instanceof AllocationState.Delivered(Instant at)) {
        return new Delivered(at);
      }
    }
    return new Received();
  }
}
