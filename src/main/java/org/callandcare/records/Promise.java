package org.callandcare.records;

/**
 * What a record remembers of an allocation: it is the one truth about its quantity.
 *
 * @param allocation whose
 * @param line of this record
 * @param amount in that line's unit
 * @param stage whether it still counts
 */
public record Promise(AllocationId allocation, int line, Amount amount, Stage stage) {

  /** How far a promise is. A released one stays, so that it is never taken or given back again. */
  public enum Stage {
    HELD,
    DELIVERED,
    RELEASED
  }

  boolean counts() {
    return stage != Stage.RELEASED;
  }
}
