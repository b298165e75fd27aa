package org.callandcare.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs and offers have in common.
 *
 * @param party whose it is
 * @param kind what the party spoke as
 * @param organisation whom it spoke for; null for a person
 * @param lines in the order they were said
 * @param content as filed and changed since; its items are those of the lines
 * @param promises every promise there ever was
 * @param history every step, oldest first
 * @param filedAt when it came
 * @param changedAt when anything about it changed last
 * @param version grows with every write; 0 while it is not written
 */
public record Sheet(
    Reference reference,
    PartyId party,
    PartyKind kind,
    @Nullable String organisation,
    List<ItemLine> lines,
    Content content,
    List<Promise> promises,
    List<Transition> history,
    Instant filedAt,
    Instant changedAt,
    long version) {

  private static final int LONGEST_HISTORY = 200;

  public Sheet {
    lines = List.copyOf(lines);
    promises = List.copyOf(promises);
    history = List.copyOf(history);
  }

  /** With other lines; the content's items follow them, and each line its promises. */
  Sheet withLines(List<ItemLine> others) {
    List<ItemLine> counted =
        others.stream()
            .map(line -> line.withPromised(Lines.promised(line.number(), promises)))
            .toList();
    return copy(
        counted,
        content.withItems(counted.stream().map(ItemLine::item).toList()),
        promises,
        history,
        changedAt);
  }

  Sheet withContent(Content other) {
    return copy(lines, other, promises, history, changedAt);
  }

  Sheet withPromises(List<Promise> others) {
    return copy(lines, content, others, history, changedAt).withLines(lines);
  }

  /** With one more entry of its history. The oldest go beyond 200; the first stays. */
  Sheet withStep(Transition step) {
    List<Transition> steps = new ArrayList<>(history);
    steps.add(step);
    if (steps.size() > LONGEST_HISTORY) {
      steps.remove(1);
    }
    return copy(lines, content, promises, steps, step.at());
  }

  /** Without what tells who it was. */
  Sheet anonymous(PartyId nobody) {
    List<Transition> steps = history.stream().map(step -> step.anonymous(party)).toList();
    return new Sheet(
            reference, nobody, kind, null, lines, content, promises, steps, filedAt, changedAt,
            version)
        .withContent(content.withoutWords())
        .withLines(lines.stream().map(ItemLine::withoutWords).toList());
  }

  private Sheet copy(
      List<ItemLine> itsLines,
      Content itsContent,
      List<Promise> itsPromises,
      List<Transition> itsHistory,
      Instant changed) {
    return new Sheet(
        reference,
        party,
        kind,
        organisation,
        itsLines,
        itsContent,
        itsPromises,
        itsHistory,
        filedAt,
        changed,
        version);
  }

  @Override
  public String toString() {
    return "Sheet[" + reference + ", version " + version + "]";
  }
}
