package org.callandcare.records;

/** Names one offer for ever. */
public record OfferId(String value) implements RecordId {

  public OfferId {
    if (!value.startsWith("o")) {
      throw new IllegalArgumentException("not the id of an offer: " + value);
    }
  }

  @Override
  public Side side() {
    return Side.OFFER;
  }

  @Override
  public String toString() {
    return value;
  }
}
