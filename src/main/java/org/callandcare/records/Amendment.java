package org.callandcare.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall change in a record. What is null or empty stays.
 *
 * @param items the new list, whole: lines of a type that was there keep their number and promises
 * @param period the new days, both ends: a null end is taken away
 * @param answers added to those that are there; an answer under the same name is replaced
 * @param flags added
 */
public record Amendment(
    @Nullable List<Item> items,
    @Nullable Place place,
    @Nullable Period period,
    @Nullable Urgency urgency,
    @Nullable Terms terms,
    Map<String, Answer> answers,
    Set<Flag> flags) {

  public static final Amendment NONE =
      new Amendment(null, null, null, null, null, Map.of(), Set.of());

  public Amendment {
    items = items == null ? null : List.copyOf(items);
    answers = Map.copyOf(answers);
    flags = Set.copyOf(flags);
  }

  public static Amendment ofItems(List<Item> items) {
    return new Amendment(items, null, null, null, null, Map.of(), Set.of());
  }

  public static Amendment ofPlace(Place place) {
    return new Amendment(null, place, null, null, null, Map.of(), Set.of());
  }

  public static Amendment ofPeriod(Period period) {
    return new Amendment(null, null, period, null, null, Map.of(), Set.of());
  }

  public static Amendment ofAnswers(Map<String, Answer> answers, Set<Flag> flags) {
    return new Amendment(null, null, null, null, null, answers, flags);
  }

  @Override
  public String toString() {
    return "Amendment[answers=" + answers.keySet() + "]";
  }
}
