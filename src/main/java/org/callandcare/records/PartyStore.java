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
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.store.GroupCommit;

/** Parties in the collection {@code parties}. */
final class PartyStore {

  static final String COLLECTION = "parties";

  private static final int MOST_FOUND = 50;

  private final MongoCollection<Document> collection;
  private final Versioned<Party> parties;
  private final GroupCommit<String, Optional<Document>> reads =
      new GroupCommit<>(MOST_FOUND, this::readAll);

  PartyStore(MongoDatabase database) {
    collection = database.getCollection(COLLECTION);
    parties = new Versioned<>(collection, PartyDocuments::read, PartyDocuments::write);
  }

  Optional<Party> find(PartyId id) {
    return parties.find(id.value());
  }

  Optional<Party> find(ConversationKey conversation) {
    return reads.submit(conversation.toString()).map(PartyDocuments::read);
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
    return parties.insert(party);
  }

  Versioned.Change<Party> change(
      PartyId id, java.util.function.Function<Party, Optional<Party>> change) {
    return parties.change(id.value(), change);
  }

  /** Changes the party of a conversation; empty when there is none. */
  Optional<Versioned.Change<Party>> change(
      ConversationKey conversation, java.util.function.Function<Party, Optional<Party>> change) {
    return reads.submit(conversation.toString()).map(stored -> parties.change(stored, change));
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
  }

  /** Gives a moved conversation's party its new key; harmless when there is none. */
  void move(ConversationKey from, ConversationKey to) {
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
