package org.callandcare.records;

/** Names one need for ever. */
public record NeedId(String value) implements RecordId {

  public NeedId {
    if (!value.startsWith("n")) {
      throw new IllegalArgumentException("not the id of a need: " + value);
    }
  }

  @Override
  public Side side() {
    return Side.NEED;
  }

  @Override
  public String toString() {
    return value;
  }
}
