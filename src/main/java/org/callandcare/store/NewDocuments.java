package org.callandcare.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Inserts documents, leaving out those whose ids are known. */
public final class NewDocuments {

  private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
  private static final int DUPLICATE_KEY = 11000;

  private NewDocuments() {}

  /**
   * Inserts in one round trip; gives the places in the list of those that were known.
   *
   * @throws RuntimeException when it failed; some may have been inserted then
   */
  public static Set<Integer> insert(MongoCollection<Document> into, List<Document> documents) {
    try {
      into.insertMany(documents, UNORDERED);
      return Set.of();
    } catch (MongoBulkWriteException e) {
      if (!onlyKnown(e)) {
        throw e;
      }
      return e.getWriteErrors().stream()
          .map(BulkWriteError::getIndex)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Whether nothing failed but the insertion of what has a known id. */
  public static boolean onlyKnown(MongoBulkWriteException failure) {
    return failure.getWriteConcernError() == null
        && failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
  }
}
