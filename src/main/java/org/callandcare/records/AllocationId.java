package org.callandcare.records;

/** Names one allocation for ever; letters and digits, at most 20. */
public record AllocationId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
