package org.callandcare.records;

import java.util.Optional;

/** What staff should look at before they introduce two parties. */
public enum Flag {
  /** A public body's equipment: to an eligible association, not straight to a person. */
  PUBLIC_BODY,
  /** Nothing is introduced privately: through a school or an association. */
  UNDER_15,
  /** 15 to 17: no private introduction to an adult volunteer. */
  MINOR,
  /** A link stood in a free text. */
  LINK,
  /** A fee or a bank number stood in a free text. */
  FEE,
  /** Older than the house passes on. */
  OVER_AGE,
  /** Does not work: for repair or parts. */
  BROKEN,
  /** Nobody has tried whether it works. */
  UNTESTED,
  /** Locked to an account; what is locked is never allocated. */
  LOCKED,
  /** Some pieces are locked and nobody said how many: to be counted before anything is promised. */
  SOME_LOCKED,
  /** Chargers are missing, for some or for all. */
  CHARGERS_MISSING,
  /** A screen or keys with a fault. */
  SCREEN_FAULT,
  /** Drives are still to be wiped. */
  TO_BE_WIPED,
  /** One person asks for several of a kind. */
  SEVERAL_FOR_ONE,
  /** No quantity was said; one is counted. */
  QUANTITY_UNSAID;

  /** {@code public-body}. */
  public String word() {
    return Words.of(this);
  }

  /** Reads {@link #word}; empty when there is no such flag. */
  public static Optional<Flag> find(String word) {
    return Words.find(Flag.class, word);
  }
}
