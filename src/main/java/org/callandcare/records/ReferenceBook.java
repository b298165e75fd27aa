package org.callandcare.records;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.callandcare.store.Inserts;

/**
 * Gives every record its reference. References follow from the owner's id, so that asked twice it
 * gives the same one; that no two owners have the same is kept by the id of one document each.
 */
final class ReferenceBook {

  static final String COLLECTION = "references";

  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;
  private static final int TRIES_PER_LENGTH = 6;

  private final MongoCollection<Document> references;
  private final Inserts inserts;

  ReferenceBook(MongoDatabase database) {
    references = database.getCollection(COLLECTION);
    inserts = new Inserts(references);
  }

  /**
   * The reference of an owner, its own for ever.
   *
   * @param kind B, O or R
   */
  Reference claim(char kind, String owner) {
    return claim(kind, owner, inserts::insert);
  }

  /**
   * As {@link #claim(char, String)}.
   *
   * @param insert inserts a claim into this collection; false when its id is taken
   */
  Reference claim(char kind, String owner, Predicate<Document> insert) {
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int attempt = 0; attempt < TRIES_PER_LENGTH; attempt++) {
        Reference reference = drawn(kind, owner, attempt, length);
        if (claimed(reference, owner, insert)) {
          return reference;
        }
      }
    }
    throw new IllegalStateException("no free reference for " + owner);
  }

  Optional<String> findOwner(Reference reference) {
    return Optional.ofNullable(references.find(Filters.eq("_id", reference.value())).first())
        .map(found -> Fields.text(found, "owner"));
  }

  private boolean claimed(Reference reference, String owner, Predicate<Document> insert) {
    return insert.test(new Document("_id", reference.value()).append("owner", owner))
        || findOwner(reference).filter(owner::equals).isPresent();
  }

  private static Reference drawn(char kind, String owner, int attempt, int length) {
    byte[] digest = Ids.digest("reference:" + owner + ":" + attempt);
    StringBuilder reference = new StringBuilder(length + 2).append(kind).append('-');
    for (int i = 0; i < length; i++) {
      reference.append(Reference.ALPHABET.charAt((digest[i] & 0xff) % Reference.ALPHABET.length()));
    }
    return new Reference(reference.toString());
  }
}
