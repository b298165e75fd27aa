package org.callandcare.records;

/** Names one party for ever; letters and digits, at most 20. */
public record PartyId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
