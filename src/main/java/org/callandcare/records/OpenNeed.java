package org.callandcare.records;

/** A need that was open when it was read: only such a one can take part in a new allocation. */
public record OpenNeed(Need need) {
  public OpenNeed {
    if (!need.open()) {
      throw new IllegalArgumentException(need.id() + " is " + need.statusWord());
    }
  }
}
