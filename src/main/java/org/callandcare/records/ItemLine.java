package org.callandcare.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /** What can never be allocated: pieces that are locked or were damaged. */
  public Amount withheld() {
    return defects.stream()
        .filter(defect -> defect.kind().withheld())
        .map(Defect::amount)
        .filter(Objects::nonNull)
        .reduce(Amount.ZERO, Amount::plus)
        .min(amount);
  }

  /** What still can be promised: of an offer what is left, of a need what it still misses. */
  public Amount remaining() {
    return amount.minus(withheld()).minus(promised);
  }

  ItemLine withPromised(Amount other) {
    return new ItemLine(number, item, unit, amount, other, defects);
  }

  /** With a defect in place of the one of its kind. */
  ItemLine withDefect(Defect defect) {
    List<Defect> others =
        new ArrayList<>(defects.stream().filter(known -> known.kind() != defect.kind()).toList());
    others.add(defect);
    return new ItemLine(number, item, unit, amount, promised, others);
  }

  ItemLine withDefects(List<Defect> others) {
    return new ItemLine(number, item, unit, amount, promised, others);
  }

  /** The defect of that kind. */
  public Optional<Defect> findDefect(Defect.Kind kind) {
    return defects.stream().filter(defect -> defect.kind() == kind).findFirst();
  }

  ItemLine withoutWords() {
    Item plain =
        new Item(
            item.category(),
            item.type(),
            item.quantity(),
            item.unit(),
            item.condition(),
            item.per(),
            "");
    return new ItemLine(number, plain, unit, amount, promised, defects);
  }
}
