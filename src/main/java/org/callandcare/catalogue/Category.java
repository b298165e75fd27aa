package org.callandcare.catalogue;

import java.util.Map;

/**
 * A group of item types, for example {@code equipment}.
 *
 * @param id the word used in data and records
 * @param unit how its types are counted when nothing else is said: {@code piece}, {@code hour}, or
 *     an ISO 4217 code for {@code funding}
 * @param names how it is called in front of people, by language code ({@code fr}, {@code en})
 */
public record Category(String id, String unit, Map<String, String> names) {
  public Category {
    names = Map.copyOf(names);
  }

  /**
   * Its name in one language.
   *
   * @throws IllegalArgumentException when the language has none
   */
  public String name(String language) {
    String name = names.get(language);
    if (name == null) {
      throw new IllegalArgumentException("category " + id + " has no name in " + language);
    }
    return name;
  }
}
