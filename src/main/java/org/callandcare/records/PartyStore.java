package org.callandcare.records;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.store.GroupCommit;

/**
 * Parties in the collection {@code parties}. A conversation's party is mostly changed right after
 * it was read or written here, so a change begins with what is known, and reads only when the store
 * knows better.
 */
final class PartyStore {

  static final String COLLECTION = "parties";

  private static final int MOST_FOUND = 50;
  private static final int MOST_LATELY = 5_000;

  private final MongoCollection<Document> collection;
  private final Versioned<Party> parties;
  private final GroupCommit<String, Optional<Document>> reads =
      new GroupCommit<>(MOST_FOUND, this::readAll);

  private final Lately lately = new Lately(MOST_LATELY);

  PartyStore(MongoDatabase database) {
    collection = database.getCollection(COLLECTION);
    parties = new Versioned<>(collection, PartyDocuments::read, PartyDocuments::write);
  }

  Optional<Party> find(PartyId id) {
    return parties.find(id.value());
  }

  Optional<Party> find(ConversationKey conversation) {
    return read(conversation.toString()).map(PartyDocuments::read);
  }

  private Optional<Document> read(String conversation) {
    Optional<Document> found = reads.submit(conversation);
    found.ifPresentOrElse(
        document -> lately.put(conversation, document), () -> lately.forget(conversation));
    return found;
  }

  private List<Optional<Document>> readAll(List<String> conversations) {
    return Versioned.byKey(collection, "conversation", conversations);
  }

  List<Party> listByIds(Collection<PartyId> ids) {
    return parties.listByIds(ids.stream().map(PartyId::value).toList());
  }

  /** Ids of parties whose name holds these words. */
  List<String> listNamed(List<String> words) {
    return collection
        .find(Filters.and(words.stream().map(word -> Filters.regex("words", "^" + word)).toList()))
        .limit(MOST_FOUND)
        .map(found -> Fields.required(found, "_id"))
        .into(new ArrayList<>());
  }

  boolean insert(Party party) {
    String conversation = party.conversation().toString();
    Optional<Document> stored = parties.insertNew(party);
    stored.ifPresent(document -> lately.put(conversation, document));
    return stored.isPresent();
  }

  Versioned.Change<Party> change(PartyId id, Function<Party, Optional<Party>> change) {
    return parties.change(id.value(), change);
  }

  /** Changes the party of a conversation; gives it as it is then, empty when there is none. */
  Optional<Party> change(ConversationKey of, Function<Party, Optional<Party>> change) {
    String conversation = of.toString();
    Optional<Document> written =
        lately.find(conversation).flatMap(known -> parties.tryChange(known, change));
    if (written.isPresent()) {
      lately.put(conversation, written.get());
      return written.map(PartyDocuments::read);
    }
    return read(conversation).map(stored -> parties.change(stored, change).after());
  }

  /** Notes that a party is being taken away, for the scan. */
  void markForgotten(PartyId id) {
    collection.updateOne(Filters.eq("_id", id.value()), Updates.set("forgotten", true));
  }

  List<PartyId> listMarkedForgotten(int limit) {
    return collection
        .find(Filters.eq("forgotten", true))
        .limit(limit)
        .map(found -> new PartyId(Fields.required(found, "_id")))
        .into(new ArrayList<>());
  }

  void delete(PartyId id) {
    collection.deleteOne(Filters.eq("_id", id.value()));
    lately.forgetDocument(id.value());
  }

  /** Gives a moved conversation's party its new key; harmless when there is none. */
  void move(ConversationKey from, ConversationKey to) {
    lately.forget(from.toString());
    lately.forget(to.toString());
    try {
      collection.updateMany(
          Filters.eq("conversation", from.toString()),
          Updates.combine(
              Updates.set("conversation", to.toString()), Updates.inc(Versioned.VERSION, 1L)));
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != 11000) {
        throw e;
      }
    }
  }
}
