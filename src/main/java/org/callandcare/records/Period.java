package org.callandcare.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when, both days included. For a need {@code until} is its deadline, for an offer
 * the last day it is there.
 *
 * @param from null: from now on
 * @param until null: no end was named
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {
  public static final Period ANY = new Period(null, null);

  public static Period until(LocalDate day) {
    return new Period(null, day);
  }
}
