package org.callandcare.matching;

/** Names one pair of need and offer for ever; 17 letters and digits, fit for a button. */
public record MatchId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
