package org.callandcare.records;

import java.util.Optional;

/** What a party is. */
public enum PartyKind {
  STUDENT,
  INDIVIDUAL,
  ASSOCIATION,
  FOUNDATION,
  LOCAL_AUTHORITY,
  SCHOOL,
  COMPANY;

  /** One human being who speaks for herself, no organisation. */
  public boolean person() {
    return this == STUDENT || this == INDIVIDUAL;
  }

  /** As dialogues write it: {@code local_authority}. */
  public String word() {
    return Words.of(this).replace('-', '_');
  }

  /** Reads {@link #word}; empty when there is no such kind. */
  public static Optional<PartyKind> find(String word) {
    return Words.find(PartyKind.class, word);
  }
}
