package org.callandcare.records;

import java.util.Optional;

/** What a party can give. */
public record Offer(OfferId id, Sheet sheet, OfferStatus status) implements Dossier {

  @Override
  public String statusWord() {
    return status.word();
  }

  @Override
  public boolean open() {
    return status.open();
  }

  @Override
  public boolean ended() {
    return status.end();
  }

  /** Itself, where it can take part in an allocation. */
  public Optional<AvailableOffer> asOpen() {
    return open() ? Optional.of(new AvailableOffer(this)) : Optional.empty();
  }
}
