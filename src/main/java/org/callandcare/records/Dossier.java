package org.callandcare.records;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** A need or an offer, with its life. A snapshot: it does not change when the store does. */
public sealed interface Dossier permits Need, Offer {

  RecordId id();

  Sheet sheet();

  /** {@link NeedStatus#word} or {@link OfferStatus#word}. */
  String statusWord();

  /** Still asks, or still has something to give. */
  boolean open();

  /** Closed, declined, withdrawn, expired: it will not change any more. */
  boolean ended();

  default Side side() {
    return id().side();
  }

  default Reference reference() {
    return sheet().reference();
  }

  default PartyId party() {
    return sheet().party();
  }

  /** What the party spoke as when it filed. */
  default PartyKind kind() {
    return sheet().kind();
  }

  default List<ItemLine> lines() {
    return sheet().lines();
  }

  /**
   * @throws NoSuchElementException when there is none of that number
   */
  default ItemLine line(int number) {
    return lines().stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(id() + " has no line " + number));
  }

  default Content content() {
    return sheet().content();
  }

  default Place place() {
    return content().place();
  }

  default Period period() {
    return content().period();
  }

  default Set<Flag> flags() {
    return content().flags();
  }

  default Instant filedAt() {
    return sheet().filedAt();
  }
}
