package org.callandcare.records;

/** Who does something to a record. */
public sealed interface Actor {

  /** The house itself: a scan, a deadline. */
  Actor HOUSE = new House();

  /** A word for the audit, without a name: {@code house}, {@code party:…}, {@code staff:…}. */
  String written();

  /**
   * A person of the desk.
   *
   * @param account {@code channel:account}, for example {@code telegram:1234}
   * @param name as colleagues see it; shown in the staff group, never logged
   */
  record Staff(String account, String name) implements Actor {
    @Override
    public String written() {
      return "staff:" + account;
    }

    @Override
    public String toString() {
      return written();
    }
  }

  /** Somebody who asks or gives. */
  record Person(PartyId party) implements Actor {
    @Override
    public String written() {
      return "party:" + party.value();
    }
  }

  /** Nobody in particular. */
  record House() implements Actor {
    @Override
    public String written() {
      return "house";
    }
  }
}
