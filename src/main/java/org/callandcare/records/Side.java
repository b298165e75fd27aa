package org.callandcare.records;

/** Who asks and who gives. */
public enum Side {
  NEED,
  OFFER;

  /** {@code need}, {@code offer}. */
  public String word() {
    return Words.of(this);
  }

  public Side other() {
    return this == NEED ? OFFER : NEED;
  }
}
