package org.callandcare.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callandcare.records.Flag;
import org.callandcare.records.NeedId;
import org.callandcare.records.OfferId;
import org.callandcare.records.RecordId;
import org.callandcare.records.Side;
import org.jspecify.annotations.Nullable;

/**
 * A need and an offer that go together, as they stood when they were compared.
 *
 * @param id the same for the same pair for ever
 * @param lines what is proposed; at least one
 * @param score in [0, 1]; 1 means the same item, all of it, in the same commune, in time
 * @param reasons best first
 * @param missing empty when nothing is
 * @param kilometres as the crow flies; null when unknown or when it does not matter
 * @param flags of either record, and of the pair
 */
public record Match(
    MatchId id,
    NeedId need,
    OfferId offer,
    List<MatchedLine> lines,
    double score,
    List<Reason> reasons,
    List<Missing> missing,
    @Nullable Double kilometres,
    Set<Flag> flags) {

  public Match {
    lines = List.copyOf(lines);
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    flags = Set.copyOf(flags);
    if (lines.isEmpty() || score < 0 || score > 1) {
      throw new IllegalArgumentException("match " + id + ", score " + score);
    }
  }

  public Optional<Double> findKilometres() {
    return Optional.ofNullable(kilometres);
  }

  /** Its need or its offer. */
  public RecordId record(Side side) {
    return side == Side.NEED ? need : offer;
  }

  /** Tells whether nothing of the need is left open. */
  public boolean coversAll() {
    return missing.stream().noneMatch(Missing.Quantity.class::isInstance);
  }
}
