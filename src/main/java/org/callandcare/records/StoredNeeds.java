package org.callandcare.records;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Needs} in MongoDB. */
final class StoredNeeds implements Needs {

  private static final List<String> OPEN =
      Arrays.stream(NeedStatus.values()).filter(NeedStatus::open).map(NeedStatus::word).toList();

  private final DossierStore store;
  private final ReferenceBook references;
  private final FilingARecord filing;

  StoredNeeds(DossierStore store, ReferenceBook references, FilingARecord filing) {
    this.store = store;
    this.references = references;
    this.filing = filing;
  }

  @Override
  public FilingOutcome file(Filing what, Runnable first) {
    return filing.file(Side.NEED, what, first);
  }

  @Override
  public Optional<Need> find(NeedId id) {
    return store.find(id).map(Need.class::cast);
  }

  @Override
  public Need get(NeedId id) {
    return (Need) store.get(id);
  }

  @Override
  public Optional<Need> find(Reference reference) {
    return references
        .findOwner(reference)
        .filter(owner -> owner.startsWith("n"))
        .flatMap(owner -> find(new NeedId(owner)));
  }

  @Override
  public List<Need> listByIds(Collection<NeedId> ids) {
    return needs(store.listByIds(ids).stream()).toList();
  }

  @Override
  public List<Need> listOf(PartyId party) {
    return needs(store.listOf(party).stream()).toList();
  }

  @Override
  public Page<Need> listOpen(int page, int size) {
    Page<Dossier> found = store.pageOpen(Side.NEED, OPEN, page, size);
    return new Page<>(
        needs(found.items().stream()).toList(), found.number(), found.size(), found.total());
  }

  @Override
  public List<NeedId> listFiledSince(Instant since) {
    return store.listFiledSince(Side.NEED, OPEN, since).stream().map(NeedId::new).toList();
  }

  @Override
  public List<NeedId> listUnchangedSince(Instant since) {
    return store.listUnchangedSince(Side.NEED, OPEN, since).stream().map(NeedId::new).toList();
  }

  @Override
  public Map<NeedStatus, Long> count() {
    Map<NeedStatus, Long> counts = new EnumMap<>(NeedStatus.class);
    store
        .count(Side.NEED)
        .forEach((word, n) -> NeedStatus.find(word).ifPresent(status -> counts.put(status, n)));
    return counts;
  }

  @Override
  public List<OpenNeed> listOpen(Collection<String> types, int limit) {
    return needs(store.listOpen(Side.NEED, OPEN, types, limit).stream())
        .map(Need::asOpen)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<ToMatch<Need>> listToMatch(int limit) {
    return store.listToMatch(Need.class, Side.NEED, limit);
  }

  @Override
  public void matched(Collection<ToMatch<Need>> needs) {
    store.matched(needs);
  }

  @Override
  public void rematch(NeedId id, String cause) {
    store.rematch(id, cause);
  }

  private static Stream<Need> needs(Stream<Dossier> dossiers) {
    return dossiers.filter(Need.class::isInstance).map(Need.class::cast);
  }
}
