package org.callandcare.understanding;

import org.jspecify.annotations.Nullable;

/**
 * A place that was said.
 *
 * @param name the commune's official name, or the area as said
 * @param insee the commune's code; null for an area or a place abroad
 * @param postcode when said, or when the commune has only one
 */
public record PlaceMention(String name, @Nullable String insee, @Nullable String postcode) {}
