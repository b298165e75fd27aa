package org.callandcare.records;

import java.time.Instant;
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

  public Sheet {
    lines = List.copyOf(lines);
    promises = List.copyOf(promises);
    history = List.copyOf(history);
  }

  @Override
  public String toString() {
    return "Sheet[" + reference + ", version " + version + "]";
  }
}
