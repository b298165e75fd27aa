package org.callandcare.records;

import org.jspecify.annotations.Nullable;

/**
 * Where.
 *
 * @param name the commune's official name, or an area as said
 * @param insee the commune's code; null for an area or a place abroad
 * @param postcode null when it is not clear
 */
public record Place(String name, @Nullable String insee, @Nullable String postcode) {}
