package org.callandcare.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a party tells when it asks or gives.
 *
 * @param items at least one
 * @param place where it is needed, or where it is
 * @param period a need's deadline, an offer's days
 * @param terms gift or loan
 * @param answers the other answers by slot name; may hold stories and contacts, never logged
 * @param flags what the caller saw; {@link Needs#file} and {@link Offers#file} add what follows
 *     from the answers
 */
public record Content(
    List<Item> items,
    Place place,
    Period period,
    Urgency urgency,
    Terms terms,
    Map<String, Answer> answers,
    Set<Flag> flags) {

  public Content {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a record is about at least one item");
    }
    items = List.copyOf(items);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    flags = Set.copyOf(flags);
  }

  /** The least that can be filed. */
  public static Content of(List<Item> items, Place place) {
    return new Content(items, place, Period.ANY, Urgency.NORMAL, Terms.EITHER, Map.of(), Set.of());
  }

  /** An answer of that type; empty when it was not given, not known, or of another type. */
  public <A extends Answer> Optional<A> find(String slot, Class<A> type) {
    return Optional.ofNullable(answers.get(slot)).filter(type::isInstance).map(type::cast);
  }

  /** The option chosen for a slot. */
  public Optional<String> findChoice(String slot) {
    return find(slot, Answer.Choice.class).map(Answer.Choice::option);
  }

  Content withItems(List<Item> others) {
    return new Content(others, place, period, urgency, terms, answers, flags);
  }

  Content withFlags(Set<Flag> others) {
    return new Content(items, place, period, urgency, terms, answers, others);
  }

  /** Choices and days stay; words, contacts and photos go. */
  Content withoutWords() {
    Map<String, Answer> kept = new LinkedHashMap<>(answers);
    kept.values().removeIf(Content::personal);
    return new Content(items, place, period, urgency, terms, kept, flags);
  }

  private static boolean personal(Answer answer) {
    return switch (answer) {
      case Answer.Text _, Answer.Contact _, Answer.Photos _, Answer.Where _ -> true;
      case Answer.Choice _,
          Answer.YesNo _,
          Answer.Count _,
          Answer.Day _,
          Answer.Money _,
          Answer.Unknown _ ->
          false;
    };
  }

  @Override
  public String toString() {
    return "Content[items=" + items.size() + ", flags=" + flags + "]";
  }
}
