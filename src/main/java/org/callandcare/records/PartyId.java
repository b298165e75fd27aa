package org.callandcare.records;

/** Names one party for ever; letters and digits, at most 20. */
public record PartyId(String value) {

  /** Whose the records are of those who were taken away. */
  public static final PartyId NOBODY = new PartyId("forgotten");

  @Override
  public String toString() {
    return value;
  }
}
