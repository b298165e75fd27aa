package org.callandcare.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;

/** Makes lines of what was said. */
final class Lines {

  private final Catalogue catalogue;

  Lines(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Amount promised(int line, List<Promise> promises) {
    return promises.stream()
        .filter(promise -> promise.counts() && promise.line() == line)
        .map(Promise::amount)
        .reduce(Amount.ZERO, Amount::plus);
  }

  /** The lines of a new record, numbered from 1. */
  List<ItemLine> of(Side side, Content content) {
    List<ItemLine> lines = new ArrayList<>();
    for (Item item : content.items()) {
      lines.add(line(lines.size() + 1, side, item, content, Amount.ZERO, List.of()));
    }
    return lines;
  }

  /**
   * The lines after the list was said anew. A line whose type is named again keeps its number and
   * its promises.
   *
   * @return empty when a line would fall below what is promised of it
   */
  Optional<List<ItemLine>> replace(Dossier dossier, List<Item> items) {
    List<ItemLine> left = new ArrayList<>(dossier.lines());
    List<ItemLine> lines = new ArrayList<>();
    int last = lastNumber(dossier);
    for (Item item : items) {
      Optional<ItemLine> known =
          left.stream().filter(line -> line.type().equals(item.type())).findFirst();
      known.ifPresent(left::remove);
      lines.add(
          line(
              known.isPresent() ? known.get().number() : ++last,
              dossier.side(),
              item,
              dossier.content(),
              known.map(ItemLine::promised).orElse(Amount.ZERO),
              known.map(ItemLine::defects).orElse(List.of())));
    }
    boolean kept =
        left.stream().allMatch(line -> line.promised().isZero())
            && lines.stream().allMatch(Lines::holdsItsPromises);
    return kept ? Optional.of(lines) : Optional.empty();
  }

  /**
   * The lines after a similar record was merged: an organisation's quantities add up, a person's
   * stay as they are, and what was not there is added.
   */
  List<ItemLine> merge(Dossier dossier, Content more, boolean addUp) {
    List<ItemLine> lines = new ArrayList<>(dossier.lines());
    int last = lastNumber(dossier);
    for (Item item : more.items()) {
      ItemLine added = line(last + 1, dossier.side(), item, more, Amount.ZERO, List.of());
      Optional<ItemLine> same =
          lines.stream()
              .filter(line -> line.type().equals(item.type()))
              .filter(line -> line.unit().equals(added.unit()))
              .findFirst();
      if (same.isEmpty()) {
        lines.add(added);
        last++;
      } else if (addUp) {
        lines.set(lines.indexOf(same.get()), sum(same.get(), added.amount()));
      }
    }
    return lines;
  }

  static boolean holdsItsPromises(ItemLine line) {
    return line.amount().minus(line.withheld()).covers(line.promised());
  }

  private static ItemLine sum(ItemLine line, Amount more) {
    Amount amount = line.amount().plus(more);
    Item item = line.item();
    Item summed =
        new Item(
            item.category(),
            item.type(),
            new Quantity(amount.toBigDecimal(), amount.toBigDecimal(), false),
            item.unit(),
            item.condition(),
            item.per(),
            item.note());
    return new ItemLine(
        line.number(), summed, line.unit(), amount, line.promised(), line.defects());
  }

  private static int lastNumber(Dossier dossier) {
    int lines =
        dossier.lines().stream().map(ItemLine::number).max(Comparator.naturalOrder()).orElse(0);
    int promises =
        dossier.sheet().promises().stream()
            .map(Promise::line)
            .max(Comparator.naturalOrder())
            .orElse(0);
    return Math.max(lines, promises);
  }

  private ItemLine line(
      int number, Side side, Item item, Content content, Amount promised, List<Defect> defects) {
    String unit = item.unit();
    if (unit == null) {
      unit = catalogue.findType(item.type()).map(ItemType::unit).orElse("piece");
    }
    return new ItemLine(number, item, unit, amount(side, item, content), promised, defects);
  }

  private static Amount amount(Side side, Item item, Content content) {
    Quantity quantity = item.quantity();
    if (quantity != null) {
      return (side == Side.NEED ? quantity.asked() : quantity.given());
    }
    if (item.category().equals("funding")) {
      return content
          .find("amount", Answer.Money.class)
          .map(money -> Amount.of(money.amount()))
          .orElse(Amount.ONE);
    }
    return Amount.ONE;
  }
}
