package org.callandcare.records;

import java.util.List;

/** Everything the records hold about one party. */
public record PersonalData(
    Party party,
    List<Need> needs,
    List<Offer> offers,
    List<Allocation> allocations,
    List<Callback> callbacks) {

  public PersonalData {
    needs = List.copyOf(needs);
    offers = List.copyOf(offers);
    allocations = List.copyOf(allocations);
    callbacks = List.copyOf(callbacks);
  }

  /** As a file for the person: indented JSON, instants in ISO 8601, nothing of the other side. */
  public String toJson() {
    return PersonalDataJson.write(this);
  }

  @Override
  public String toString() {
    return "PersonalData[" + party.id() + "]";
  }
}
