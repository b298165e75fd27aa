package org.callandcare.records;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Offers} in MongoDB. */
final class StoredOffers implements Offers {

  private static final List<String> OPEN =
      Arrays.stream(OfferStatus.values()).filter(OfferStatus::open).map(OfferStatus::word).toList();

  private final DossierStore store;
  private final ReferenceBook references;
  private final FilingARecord filing;

  StoredOffers(DossierStore store, ReferenceBook references, FilingARecord filing) {
    this.store = store;
    this.references = references;
    this.filing = filing;
  }

  @Override
  public FilingOutcome file(Filing what, Runnable first) {
    return filing.file(Side.OFFER, what, first);
  }

  @Override
  public Optional<Offer> find(OfferId id) {
    return store.find(id).map(Offer.class::cast);
  }

  @Override
  public Offer get(OfferId id) {
    return (Offer) store.get(id);
  }

  @Override
  public Optional<Offer> find(Reference reference) {
    return references
        .findOwner(reference)
        .filter(owner -> owner.startsWith("o"))
        .flatMap(owner -> find(new OfferId(owner)));
  }

  @Override
  public List<Offer> listByIds(Collection<OfferId> ids) {
    return offers(store.listByIds(ids).stream()).toList();
  }

  @Override
  public List<Offer> listOf(PartyId party) {
    return offers(store.listOf(party).stream()).toList();
  }

  @Override
  public Page<Offer> listOpen(int page, int size) {
    Page<Dossier> found = store.pageOpen(Side.OFFER, OPEN, page, size);
    return new Page<>(
        offers(found.items().stream()).toList(), found.number(), found.size(), found.total());
  }

  @Override
  public List<OfferId> listUnchangedSince(Instant since) {
    return store.listUnchangedSince(Side.OFFER, OPEN, since).stream().map(OfferId::new).toList();
  }

  @Override
  public Map<OfferStatus, Long> count() {
    Map<OfferStatus, Long> counts = new EnumMap<>(OfferStatus.class);
    store
        .count(Side.OFFER)
        .forEach((word, n) -> OfferStatus.find(word).ifPresent(status -> counts.put(status, n)));
    return counts;
  }

  @Override
  public List<AvailableOffer> listOpen(Collection<String> types, int limit) {
    return offers(store.listOpen(Side.OFFER, OPEN, types, limit).stream())
        .map(Offer::asOpen)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<ToMatch<Offer>> listToMatch(int limit) {
    return store.listToMatch(Offer.class, Side.OFFER, limit);
  }

  @Override
  public void matched(Collection<ToMatch<Offer>> offers) {
    store.matched(offers);
  }

  @Override
  public void rematch(OfferId id, String cause) {
    store.rematch(id, cause);
  }

  private static Stream<Offer> offers(Stream<Dossier> dossiers) {
    return dossiers.filter(Offer.class::isInstance).map(Offer.class::cast);
  }
}
