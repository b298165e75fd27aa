package org.callandcare.records;

/** An offer that was open when it was read: only such a one can take part in a new allocation. */
public record AvailableOffer(Offer offer) {
  public AvailableOffer {
    if (!offer.open()) {
      throw new IllegalArgumentException(offer.id() + " is " + offer.statusWord());
    }
  }
}
