package org.callandcare.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.callandcare.channel.ConversationKey;
import org.callandcare.store.Beside;
import org.jspecify.annotations.Nullable;

/** {@link Parties} in MongoDB. */
final class StoredParties implements Parties {

  private static final int ATTEMPTS = 10;

  private final PartyStore parties;
  private final DossierStore dossiers;
  private final StoredDossiers records;
  private final StoredAllocations allocations;
  private final StoredCallbacks callbacks;
  private final Clock clock;

  StoredParties(
      PartyStore parties,
      DossierStore dossiers,
      StoredDossiers records,
      StoredAllocations allocations,
      StoredCallbacks callbacks,
      Clock clock) {
    this.parties = parties;
    this.dossiers = dossiers;
    this.records = records;
    this.allocations = allocations;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  @Override
  public Party remember(ConversationKey conversation, PartyUpdate update) {
    return remember(conversation, update, false);
  }

  @Override
  public Supplier<Party> rememberBeside(ConversationKey conversation, PartyUpdate update) {
    CompletableFuture<Party> storing = Beside.begin(() -> remember(conversation, update));
    return () -> Beside.await(storing);
  }

  @Override
  public Party meet(ConversationKey conversation, PartyUpdate update) {
    return remember(conversation, update, true);
  }

  private Party remember(ConversationKey conversation, PartyUpdate update, boolean stranger) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!stranger || attempt > 0) {
        Optional<Party> changed = parties.change(conversation, party -> updated(party, update));
        if (changed.isPresent()) {
          return changed.get();
        }
      }
      // The id is taken where this conversation's first party moved to another key.
      PartyId id = new PartyId(Ids.of('p', conversation + (attempt == 0 ? "" : "#" + attempt)));
      Party party = stranger(id, conversation).told(update, now());
      if (parties.insert(party)) {
        return party;
      }
    }
    throw new IllegalStateException("no free id for a party");
  }

  @Override
  public Optional<Party> find(ConversationKey conversation) {
    return parties.find(conversation);
  }

  @Override
  public Optional<Party> find(PartyId id) {
    return parties.find(id);
  }

  @Override
  public Party get(PartyId id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("there is no party " + id));
  }

  @Override
  public List<Party> listByIds(Collection<PartyId> ids) {
    return parties.listByIds(ids);
  }

  @Override
  public void allowOpenNeeds(PartyId id, Optional<Integer> openNeeds, Actor.Staff by) {
    parties.change(id, party -> Optional.of(withOpenNeeds(party, openNeeds.orElse(null))));
  }

  @Override
  public PersonalData export(PartyId id) {
    List<Dossier> own = dossiers.listOf(id);
    return new PersonalData(
        get(id),
        own.stream().filter(Need.class::isInstance).map(Need.class::cast).toList(),
        own.stream().filter(Offer.class::isInstance).map(Offer.class::cast).toList(),
        own.stream().flatMap(dossier -> allocations.listOf(dossier.id()).stream()).toList(),
        callbacks.listOf(id));
  }

  @Override
  public Forgetting forget(PartyId id) {
    List<Dossier> own = dossiers.listOf(id);
    if (own.stream().anyMatch(dossier -> allocations.anyFirm(dossier.id()))) {
      return Forgetting.LATER;
    }
    parties.markForgotten(id);
    Actor.Person person = new Actor.Person(id);
    own.stream()
        .filter(dossier -> !dossier.ended())
        .forEach(
            dossier -> {
              if (dossier instanceof Need need && need.status() == NeedStatus.CONFIRMED) {
                records.fulfil(dossier.id(), person);
              } else {
                records.withdraw(dossier.id(), "forgotten", Actor.HOUSE);
              }
            });
    own.forEach(
        dossier -> {
          allocations.anonymiseOf(dossier.id(), id);
          anonymise(dossier.id());
        });
    callbacks.deleteOf(id);
    parties.delete(id);
    return Forgetting.DONE;
  }

  /** Goes on with what a crash left half done; a scan's work. */
  void finishForgetting(int limit) {
    parties.listMarkedForgotten(limit).forEach(this::forget);
  }

  void unreachable(ConversationKey conversation) {
    parties.change(
        conversation,
        current ->
            current.unreachable() ? Optional.empty() : Optional.of(withUnreachable(current)));
  }

  void moved(ConversationKey from, ConversationKey to) {
    parties.move(from, to);
  }

  private void anonymise(RecordId id) {
    dossiers.change(
        id, dossier -> Optional.of(Life.with(dossier, dossier.sheet().anonymous(PartyId.NOBODY))));
  }

  private Party stranger(PartyId id, ConversationKey conversation) {
    Instant now = now();
    return new Party(
        id,
        conversation,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        now,
        now);
  }

  private Optional<Party> updated(Party party, PartyUpdate update) {
    Party after = party.told(update, now());
    return after.equals(party) ? Optional.empty() : Optional.of(touched(after));
  }

  private Party touched(Party party) {
    return copy(party, party.openNeeds(), party.unreachable());
  }

  private Party withOpenNeeds(Party party, @Nullable Integer openNeeds) {
    return copy(party, openNeeds, party.unreachable());
  }

  private Party withUnreachable(Party party) {
    return copy(party, party.openNeeds(), true);
  }

  private Party copy(Party party, @Nullable Integer openNeeds, boolean unreachable) {
    return new Party(
        party.id(),
        party.conversation(),
        party.kind(),
        party.name(),
        party.language(),
        party.place(),
        party.phone(),
        party.email(),
        party.ageBand(),
        party.agreedAt(),
        party.siret(),
        party.rna(),
        party.uai(),
        openNeeds,
        unreachable,
        party.firstSeenAt(),
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
