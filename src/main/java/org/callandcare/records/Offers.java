package org.callandcare.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everything anybody gives. Thread-safe; when a method returns, what it changed is stored. */
public interface Offers {

  /**
   * Files an offer under the rules of the house. Filing twice under one key gives the same outcome
   * and one record. Flags that follow from kind, items and answers are added. Publishes {@link
   * OfferFiled}, or {@link RecordChanged} when it was merged.
   */
  default FilingOutcome file(Filing filing) {
    return file(filing, () -> {});
  }

  /**
   * As {@link #file(Filing)}.
   *
   * @param first waited for before anything is written that others see
   */
  FilingOutcome file(Filing filing, Runnable first);

  Optional<Offer> find(OfferId id);

  /**
   * @throws java.util.NoSuchElementException when there is none
   */
  Offer get(OfferId id);

  Optional<Offer> find(Reference reference);

  /** Those of these that there are, in no order. */
  List<Offer> listByIds(Collection<OfferId> ids);

  /** A party's own, newest first, ended ones too. */
  List<Offer> listOf(PartyId party);

  /** The available and partly reserved ones, oldest first. */
  Page<Offer> listOpen(int page, int size);

  /** The available and partly reserved ones to which nothing happened after a time, in no order. */
  List<OfferId> listUnchangedSince(Instant since);

  /** How many stand in each status. */
  java.util.Map<OfferStatus, Long> count();

  /**
   * The available and partly reserved ones with a line of one of these types that has something
   * left, oldest first.
   *
   * @param limit at most so many
   */
  List<AvailableOffer> listOpen(Collection<String> types, int limit);

  /**
   * Some of those filed or changed, or with a quantity given back, since they were matched last;
   * among them the oldest change first.
   */
  List<ToMatch<Offer>> listToMatch(int limit);

  /** Notes that they were matched as they stood; one that changed meanwhile is matched again. */
  void matched(Collection<ToMatch<Offer>> offers);

  /**
   * Has it matched again, though nothing about it changed: a match of it was dismissed.
   *
   * @param cause what was; told again it asks for nothing more
   */
  void rematch(OfferId id, String cause);
}
