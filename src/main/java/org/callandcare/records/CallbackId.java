package org.callandcare.records;

/** Names one call-back for ever; letters and digits, at most 20. */
public record CallbackId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
