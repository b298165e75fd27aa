package org.callandcare.records;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.callandcare.catalogue.Catalogue;
import org.springframework.context.ApplicationEventPublisher;

/** Everything of the records on one database. Opening it asks nothing of the server yet. */
record RecordsRoom(
    Parties parties,
    Needs needs,
    Offers offers,
    Dossiers dossiers,
    Allocations allocations,
    Callbacks callbacks,
    RecordsScan scan,
    ConversationListener listener) {

  static RecordsRoom open(
      MongoDatabase database,
      Catalogue catalogue,
      HouseRules rules,
      ApplicationEventPublisher publisher,
      Clock clock) {
    Events events = new Events(publisher);
    ReferenceBook references = new ReferenceBook(database);
    DossierStore store =
        new DossierStore(
            database, references, new DossierDocuments(new SearchWords(catalogue)), clock);
    PartyStore partyStore = new PartyStore(database);
    Lines lines = new Lines(catalogue);
    Observations observations = new Observations(rules);
    StoredAllocations allocations =
        new StoredAllocations(
            new AllocationStore(database), new Promises(store), rules, events, clock);
    StoredDossiers dossiers =
        new StoredDossiers(
            store, references, partyStore, allocations, lines, observations, events, clock);
    StoredCallbacks callbacks = new StoredCallbacks(database, references, events, clock);
    StoredParties parties =
        new StoredParties(partyStore, store, dossiers, allocations, callbacks, clock);
    FilingARecord filing =
        new FilingARecord(store, lines, observations, partyStore, rules, events, clock);
    return new RecordsRoom(
        parties,
        new StoredNeeds(store, references, filing),
        new StoredOffers(store, references, filing),
        dossiers,
        allocations,
        callbacks,
        new RecordsScan(new RecordsIndexes(database, store), allocations, dossiers, parties),
        new ConversationListener(parties));
  }
}
