package org.callandcare.records;

import java.time.Instant;
import java.util.ArrayList;
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

  Allocation moved(AllocationState next, int missed, Instant now, Actor by, String reason) {
    List<Transition> steps = new ArrayList<>(history);
    steps.add(new Transition(now, by.written(), state.word(), next.word(), reason));
    return copy(next, missed, steps, now, false);
  }

  Allocation asSettled() {
    return copy(state, missedHandovers, history, changedAt, true);
  }

  /** Without what that party was or said. */
  Allocation anonymous(PartyId party) {
    AllocationState plain =
        switch (state) {
          case AllocationState.Appointed(Instant at, String _) ->
              new AllocationState.Appointed(at, "");
          case AllocationState.Ended ended ->
              new AllocationState.Ended(ended.ending(), ended.by(), ended.at(), "");
          case AllocationState.Proposed _,
              AllocationState.Held _,
              AllocationState.Agreed _,
              AllocationState.Delivered _,
              AllocationState.Confirmed _ ->
              state;
        };
    return copy(
        plain,
        missedHandovers,
        history.stream().map(step -> step.anonymous(party)).toList(),
        changedAt,
        settled);
  }

  private Allocation copy(
      AllocationState itsState,
      int missed,
      List<Transition> steps,
      Instant changed,
      boolean isSettled) {
    return new Allocation(
        id, need, needLine, offer, offerLine, given, covered, origin, itsState, missed, steps,
        changed, isSettled, version);
  }

  @Override
  public String toString() {
    return "Allocation[" + id + ", " + state.word() + "]";
  }
}
