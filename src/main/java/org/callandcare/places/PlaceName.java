package org.callandcare.places;

import org.jspecify.annotations.Nullable;

/**
 * One way a place is named in writing.
 *
 * @param written as it is written, for example {@code Wazemmes}, {@code la MEL}, {@code Dunkirk}
 * @param official the commune's official name, or the area's own
 * @param insee the commune's code; null for areas and places outside the territories known
 * @param kind what the written name is
 */
public record PlaceName(String written, String official, @Nullable String insee, Kind kind) {

  public enum Kind {
    /** An official name of a commune. */
    COMMUNE,
    /** A quarter, an associated commune, a short name or a name in another language. */
    ALIAS,
    /** A département, a region, a natural area. */
    AREA,
    /** A town or country outside the territories known. */
    ELSEWHERE
  }
}
