package org.callandcare.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of thing that is asked for or given, for example {@code laptop}.
 *
 * @param id the word used in data and records
 * @param category the {@link Category#id} it belongs to
 * @param unit how it is counted when nothing else is said
 * @param names how it is called in front of people, by language code ({@code fr}, {@code en})
 * @param words how people name it when they write, in the singular, by language code
 * @param servedBy ids of the other types that serve a need for this one; not transitive
 */
public record ItemType(
    String id,
    String category,
    String unit,
    Map<String, Name> names,
    Map<String, List<String>> words,
    Set<String> servedBy) {

  public ItemType {
    names = Map.copyOf(names);
    words = Map.copyOf(words);
    servedBy = Set.copyOf(servedBy);
  }

  /** A name for one piece and a name for several. */
  public record Name(String singular, String plural) {}

  /**
   * Its names in one language.
   *
   * @throws IllegalArgumentException when the language has none
   */
  public Name name(String language) {
    Name name = names.get(language);
    if (name == null) {
      throw new IllegalArgumentException("item type " + id + " has no name in " + language);
    }
    return name;
  }
}
