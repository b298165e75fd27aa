package org.callandcare.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** {@link Callbacks} in the collection {@code callbacks}. */
final class StoredCallbacks implements Callbacks {

  static final String COLLECTION = "callbacks";

  private final MongoCollection<Document> collection;
  private final Versioned<Callback> callbacks;
  private final ReferenceBook references;
  private final Events events;
  private final Clock clock;

  StoredCallbacks(MongoDatabase database, ReferenceBook references, Events events, Clock clock) {
    this.collection = database.getCollection(COLLECTION);
    this.callbacks = new Versioned<>(collection, CallbackDocuments::read, CallbackDocuments::write);
    this.references = references;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Callback request(String key, PartyId party, String phone, String when, String topic) {
    CallbackId id = new CallbackId(Ids.of('c', key));
    Optional<Callback> known = find(id);
    if (known.isPresent()) {
      return known.get();
    }
    Callback callback =
        new Callback(
            id,
            references.claim('R', id.value()),
            party,
            phone,
            when,
            topic,
            now(),
            new Callback.CallbackState.Waiting());
    if (!callbacks.insert(callback)) {
      return callbacks.get(id.value());
    }
    events.publish(new CallbackRequested(callback));
    return callback;
  }

  @Override
  public Optional<Callback> find(Reference reference) {
    return references.findOwner(reference).flatMap(callbacks::find);
  }

  @Override
  public Optional<Callback> find(CallbackId id) {
    return callbacks.find(id.value());
  }

  @Override
  public Page<Callback> listOpen(int page, int size) {
    return callbacks.page(
        Filters.in("state", "waiting", "taken"), Sorts.ascending("requestedAt", "_id"), page, size);
  }

  @Override
  public Callback take(CallbackId id, Actor.Staff by) {
    return callbacks
        .change(
            id.value(),
            callback ->
                callback.state() instanceof Callback.CallbackState.Waiting
                    ? Optional.of(with(callback, new Callback.CallbackState.Taken(by, now())))
                    : Optional.empty())
        .after();
  }

  @Override
  public Callback done(CallbackId id, Actor.Staff by) {
    return callbacks
        .change(
            id.value(),
            callback ->
                callback.state() instanceof Callback.CallbackState.Done
                    ? Optional.empty()
                    : Optional.of(with(callback, new Callback.CallbackState.Done(by, now()))))
        .after();
  }

  List<Callback> listOf(PartyId party) {
    return callbacks.list(collection.find(Filters.eq("party", party.value())));
  }

  void deleteOf(PartyId party) {
    collection.deleteMany(Filters.eq("party", party.value()));
  }

  private static Callback with(Callback callback, Callback.CallbackState state) {
    return new Callback(
        callback.id(),
        callback.reference(),
        callback.party(),
        callback.phone(),
        callback.when(),
        callback.topic(),
        callback.requestedAt(),
        state);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
