package org.callandcare.records;

import java.time.Instant;
import java.util.List;

/**
 * A quantity of an offer's line promised to a need's line. A snapshot.
 *
 * @param given in the unit of the offer's line
 * @param covered the same in the unit of the need's line
 * @param origin what it came from, as the caller named it: the id of a match
 * @param missedHandovers how often a hand-over was missed
 * @param history every step, oldest first; {@code from} and {@code to} are {@link
 *     AllocationState#word}s
 * @param settled false while an ended one has not given everything back yet
 */
public record Allocation(
    AllocationId id,
    NeedId need,
    int needLine,
    OfferId offer,
    int offerLine,
    Amount given,
    Amount covered,
    String origin,
    AllocationState state,
    int missedHandovers,
    List<Transition> history,
    Instant changedAt,
    boolean settled,
    long version) {

  public Allocation {
    history = List.copyOf(history);
  }

  public RecordId record(Side side) {
    return side == Side.NEED ? need : offer;
  }

  public int line(Side side) {
    return side == Side.NEED ? needLine : offerLine;
  }

  /** How much, in the unit of that side's line. */
  public Amount amount(Side side) {
    return side == Side.NEED ? covered : given;
  }

  @Override
  public String toString() {
    return "Allocation[" + id + ", " + state.word() + "]";
  }
}
