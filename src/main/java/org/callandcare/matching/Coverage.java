package org.callandcare.matching;

import java.util.List;
import org.callandcare.records.NeedId;

/**
 * How a need can be covered by several offers together: the best first, each next one with what is
 * still missing.
 *
 * @param shares no line is proposed beyond what the need misses or the offer has
 * @param missing what no offer covers
 */
public record Coverage(NeedId need, List<Match> shares, List<Missing.Quantity> missing) {
  public Coverage {
    shares = List.copyOf(shares);
    missing = List.copyOf(missing);
  }

  public boolean complete() {
    return missing.isEmpty();
  }
}
