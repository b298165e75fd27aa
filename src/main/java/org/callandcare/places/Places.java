package org.callandcare.places;

import java.util.List;
import java.util.Optional;

/** The communes known, with their quarters and usual short names. Immutable and thread-safe. */
public interface Places {

  Optional<Commune> findByInsee(String insee);

  /**
   * Communes of that name, quarter or usual short name, forgiving case, accents and hyphens;
   * largest first.
   */
  List<Commune> listByName(String name);

  List<Commune> listByPostcode(String postcode);

  /** The commune whose centre is nearest; empty beyond 30 km. */
  Optional<Commune> findNearest(Position position);
}
