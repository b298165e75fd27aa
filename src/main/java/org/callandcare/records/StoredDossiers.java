package org.callandcare.records;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@link Dossiers} in MongoDB. */
final class StoredDossiers implements Dossiers {

  private final DossierStore store;
  private final ReferenceBook references;
  private final PartyStore parties;
  private final StoredAllocations allocations;
  private final Lines lines;
  private final Observations observations;
  private final Events events;
  private final Clock clock;

  StoredDossiers(
      DossierStore store,
      ReferenceBook references,
      PartyStore parties,
      StoredAllocations allocations,
      Lines lines,
      Observations observations,
      Events events,
      Clock clock) {
    this.store = store;
    this.references = references;
    this.parties = parties;
    this.allocations = allocations;
    this.lines = lines;
    this.observations = observations;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Optional<Dossier> find(RecordId id) {
    return store.find(id);
  }

  @Override
  public Optional<Dossier> find(Reference reference) {
    return references
        .findOwner(reference)
        .filter(owner -> owner.startsWith("n") || owner.startsWith("o"))
        .flatMap(owner -> store.find(RecordId.parse(owner)));
  }

  @Override
  public List<Dossier> listLivingOf(PartyId party) {
    return store.listLivingOf(party);
  }

  @Override
  public Page<Dossier> search(String words, int page, int size) {
    Optional<Dossier> named = Reference.read(words).flatMap(this::find);
    if (named.isPresent()) {
      return new Page<>(page == 0 ? List.of(named.get()) : List.of(), page, size, 1);
    }
    List<String> folded = SearchWords.fold(words);
    return folded.isEmpty()
        ? new Page<>(List.of(), page, size, 0)
        : store.search(folded, parties.listNamed(folded), page, size);
  }

  @Override
  public ChangeOutcome change(RecordId id, Amendment amendment, Actor by) {
    boolean essentials = amendment.items() != null || amendment.place() != null;
    if (essentials && by instanceof Actor.Person && allocations.anyFirm(id)) {
      return ChangeOutcome.TOO_LATE;
    }
    Life.Step step = step(by, "changed");
    return changed(id, by, dossier -> amended(dossier, amendment, step));
  }

  @Override
  public ChangeOutcome note(RecordId id, int line, Defect defect, Actor by) {
    Life.Step step = step(by, "noted " + defect.kind().word());
    return changed(
        id,
        by,
        dossier -> {
          List<ItemLine> noted =
              dossier.lines().stream()
                  .map(known -> known.number() == line ? known.withDefect(defect) : known)
                  .toList();
          return noted.stream().allMatch(Lines::holdsItsPromises)
              ? Optional.of(Life.changed(dossier, dossier.sheet().withLines(noted), step))
              : Optional.empty();
        });
  }

  @Override
  public ChangeOutcome withdraw(RecordId id, String reason, Actor by) {
    if (by instanceof Actor.Person && allocations.anyFirm(id)) {
      return ChangeOutcome.TOO_LATE;
    }
    return leave(id, NeedStatus.CANCELLED, OfferStatus.WITHDRAWN, reason, by);
  }

  @Override
  public ChangeOutcome decline(RecordId id, String reason, Actor.Staff by) {
    return leave(id, NeedStatus.DECLINED, OfferStatus.DECLINED, reason, by);
  }

  @Override
  public ChangeOutcome expire(RecordId id, Actor by) {
    return leave(id, NeedStatus.EXPIRED, OfferStatus.EXPIRED, "", by);
  }

  @Override
  public ChangeOutcome fulfil(RecordId id, Actor by) {
    return end(
        id, NeedStatus.CLOSED, OfferStatus.CLOSED, "fulfilled", by, new RecordClosed(id, by));
  }

  @Override
  public ChangeOutcome putOnHold(RecordId id, String reason, Actor by) {
    return moved(id, step(by, reason), _ -> NeedStatus.ON_HOLD, _ -> OfferStatus.ON_HOLD)
        .map(Moved::outcome)
        .orElse(ChangeOutcome.TOO_LATE);
  }

  @Override
  public ChangeOutcome open(RecordId id, Actor by) {
    Optional<Moved> moved =
        moved(
            id,
            step(by, "opened"),
            need -> need.open() ? need.status() : Life.coverage(need.sheet()),
            offer -> offer.open() ? offer.status() : Life.reservation(offer.sheet()));
    moved.filter(Moved::written).ifPresent(_ -> events.publish(new RecordChanged(id, by)));
    return moved.map(Moved::outcome).orElse(ChangeOutcome.TOO_LATE);
  }

  /** Ends what is held of records that have ended; a scan's work. */
  void settle(int limit) {
    store.listUnsettled(limit).forEach(allocations::endAllOf);
  }

  private ChangeOutcome leave(
      RecordId id, NeedStatus need, OfferStatus offer, String reason, Actor by) {
    String status = id.side() == Side.NEED ? need.word() : offer.word();
    return end(id, need, offer, reason, by, new RecordWithdrawn(id, status, reason, by));
  }

  private ChangeOutcome end(
      RecordId id, NeedStatus need, OfferStatus offer, String reason, Actor by, Object event) {
    Optional<Moved> moved = moved(id, step(by, reason), _ -> need, _ -> offer);
    if (moved.isEmpty()) {
      return ChangeOutcome.TOO_LATE;
    }
    if (moved.get().written()) {
      events.publish(event);
    }
    allocations.endAllOf(moved.get().after());
    return moved.get().outcome();
  }

  /** How a record stands after a move that was made now or before. */
  private record Moved(Dossier after, boolean written) {
    ChangeOutcome outcome() {
      return ChangeOutcome.DONE;
    }
  }

  /** Empty when there is no such step in its life. */
  private Optional<Moved> moved(
      RecordId id,
      Life.Step step,
      Function<Need, NeedStatus> need,
      Function<Offer, OfferStatus> offer) {
    Versioned.Change<Dossier> change =
        store.change(
            id,
            dossier ->
                switch (dossier) {
                  case Need it -> Life.become(it, need.apply(it), step);
                  case Offer it -> Life.become(it, offer.apply(it), step);
                });
    if (change.written()) {
      return Optional.of(new Moved(change.after(), true));
    }
    boolean there =
        switch (change.before()) {
          case Need it -> it.status() == need.apply(it);
          case Offer it -> it.status() == offer.apply(it);
        };
    return there ? Optional.of(new Moved(change.before(), false)) : Optional.empty();
  }

  private ChangeOutcome changed(
      RecordId id, Actor by, Function<Dossier, Optional<Dossier>> change) {
    boolean written =
        store
            .change(id, dossier -> dossier.ended() ? Optional.empty() : change.apply(dossier))
            .written();
    if (written) {
      events.publish(new RecordChanged(id, by));
    }
    return written ? ChangeOutcome.DONE : ChangeOutcome.TOO_LATE;
  }

  private Optional<Dossier> amended(Dossier dossier, Amendment amendment, Life.Step step) {
    Content old = dossier.content();
    Map<String, Answer> answers = new LinkedHashMap<>(old.answers());
    answers.putAll(amendment.answers());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(old.flags());
    flags.addAll(amendment.flags());
    Content content =
        new Content(
            old.items(),
            Objects.requireNonNullElse(amendment.place(), old.place()),
            Objects.requireNonNullElse(amendment.period(), old.period()),
            Objects.requireNonNullElse(amendment.urgency(), old.urgency()),
            Objects.requireNonNullElse(amendment.terms(), old.terms()),
            answers,
            flags);
    List<Item> items = amendment.items();
    Optional<List<ItemLine>> after =
        items == null ? Optional.of(dossier.lines()) : lines.replace(dossier, items);
    return after
        .map(
            changed ->
                observations.applied(
                    dossier, dossier.sheet().withContent(content).withLines(changed)))
        .filter(sheet -> sheet.lines().stream().allMatch(Lines::holdsItsPromises))
        .map(sheet -> Life.changed(dossier, sheet, step));
  }

  private Life.Step step(Actor by, String reason) {
    return new Life.Step(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, reason);
  }
}
