package org.callandcare.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune. Source: the data files of this module, which name their licence.
 *
 * @param insee INSEE code, five characters
 * @param name official name
 * @param department code, for example {@code 59}
 * @param postcodes one or more
 * @param population inhabitants; 0 when unknown
 * @param position null when unknown
 */
public record Commune(
    String insee,
    String name,
    String department,
    List<String> postcodes,
    int population,
    @Nullable Position position) {
  public Commune {
    postcodes = List.copyOf(postcodes);
  }
}
