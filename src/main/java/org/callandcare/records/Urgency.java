package org.callandcare.records;

import java.util.Optional;

/** How much a need presses, in the person's own words. */
public enum Urgency {
  HIGH,
  NORMAL,
  LOW;

  public String word() {
    return Words.of(this);
  }

  public static Optional<Urgency> find(String word) {
    return Words.find(Urgency.class, word);
  }
}
