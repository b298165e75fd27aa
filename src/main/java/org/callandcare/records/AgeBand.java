package org.callandcare.records;

import java.util.Optional;

/** How old a person is, as far as the desk needs to know. */
public enum AgeBand {
  UNDER_15("under-15"),
  FROM_15_TO_17("15-17"),
  ADULT("18-plus");

  private final String word;

  AgeBand(String word) {
    this.word = word;
  }

  /** As dialogues write it. */
  public String word() {
    return word;
  }

  public static Optional<AgeBand> find(String word) {
    for (AgeBand band : values()) {
      if (band.word.equals(word)) {
        return Optional.of(band);
      }
    }
    return Optional.empty();
  }
}
