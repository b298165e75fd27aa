package org.callandcare.records;

import java.util.Optional;

/** Whether a thing comes back. */
public enum Terms {
  GIFT,
  LOAN,
  EITHER;

  public String word() {
    return Words.of(this);
  }

  public static Optional<Terms> find(String word) {
    return Words.find(Terms.class, word);
  }

  /** Tells whether both can be had their way. */
  public boolean agreesWith(Terms other) {
    return this == other || this == EITHER || other == EITHER;
  }
}
