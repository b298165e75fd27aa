package org.callandcare.records;

import java.util.List;

/**
 * One line of a record: an item and how it stands.
 *
 * @param number of the line within its record, from 1, never used again
 * @param item as it was said
 * @param unit how it is counted; never missing, unlike the item's
 * @param amount what is counted: what a need asks for in all, what an offer holds in all
 * @param promised what of it is promised in living allocations
 * @param defects at most one of a kind
 */
public record ItemLine(
    int number, Item item, String unit, Amount amount, Amount promised, List<Defect> defects) {

  public ItemLine {
    defects = List.copyOf(defects);
  }

  public String type() {
    return item.type();
  }

  public String category() {
    return item.category();
  }

  /** What can never be allocated: pieces that are locked. */
  public Amount withheld() {
    return defects.stream()
        .filter(defect -> defect.kind() == Defect.Kind.LOCKED)
        .map(Defect::amount)
        .filter(java.util.Objects::nonNull)
        .reduce(Amount.ZERO, Amount::plus)
        .min(amount);
  }

  /** What still can be promised: of an offer what is left, of a need what it still misses. */
  public Amount remaining() {
    return amount.minus(withheld()).minus(promised);
  }
}
