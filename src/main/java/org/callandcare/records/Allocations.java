package org.callandcare.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Quantities promised. A quantity is promised once: taking from an offer is one conditional update
 * of that offer's document, and giving back happens exactly once. After a crash between steps a
 * scan finishes what was begun. Thread-safe; when a method returns, what it changed is stored.
 */
public interface Allocations {

  /**
   * Holds a quantity for {@code callandcare.rules.hold} (72 h). Publishes {@link AllocationHeld}.
   */
  HoldOutcome hold(Hold hold);

  /**
   * Goes on with a hold that a crash may have left begun.
   *
   * @return the allocation as it stands then
   * @throws java.util.NoSuchElementException when there is none
   */
  Allocation finish(AllocationId id);

  Optional<Allocation> find(AllocationId id);

  /**
   * @throws java.util.NoSuchElementException when there is none
   */
  Allocation get(AllocationId id);

  /** Of a need or an offer, oldest first, ended ones too. */
  List<Allocation> listOf(RecordId record);

  /** Of one origin, oldest first, ended ones too. */
  List<Allocation> listOf(String origin);

  /** One side says yes. When both have: {@link AllocationAgreed}. */
  StepOutcome agree(AllocationId id, Side side, Actor by);

  /** One side says no to what is held. Publishes {@link AllocationEnded}. */
  StepOutcome decline(AllocationId id, Side side, String reason, Actor by);

  /** A hand-over is fixed, or moved. Needs both agreements. */
  StepOutcome appoint(AllocationId id, Instant at, String where, Actor by);

  /**
   * A hand-over did not happen. The need stays open and the quantity reserved for {@code
   * callandcare.rules.keep-after-missed} (two weeks), to be agreed on again; then it is given back.
   * Publishes {@link HandoverMissed}.
   *
   * @param side who did not come
   */
  StepOutcome handoverMissed(AllocationId id, Side side, Actor by);

  /** It was handed over. */
  StepOutcome delivered(AllocationId id, Actor by);

  /** The receiver has it. Publishes {@link AllocationConfirmed}. */
  StepOutcome received(AllocationId id, Actor by);

  /**
   * A way out. The quantity is given back on both sides, once. Publishes {@link AllocationEnded}.
   *
   * @param side whose doing; empty for nobody's
   */
  StepOutcome end(
      AllocationId id, AllocationState.Ending ending, Optional<Side> side, String reason, Actor by);

  /** Gives both sides more time. */
  StepOutcome holdUntil(AllocationId id, Instant until, Actor by);
}
