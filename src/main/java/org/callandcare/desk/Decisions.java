package org.callandcare.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import org.callandcare.records.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Who decided what and when, in {@code desk_decisions}: only added to, never changed. */
class Decisions {

  private static final String COLLECTION = "desk_decisions";

  private final MongoOperations mongo;

  /**
   * One decision.
   *
   * @param id of the press or the answer it came with
   * @param who {@link Actor#written}
   * @param what a word: {@code take}, {@code propose}, {@code dismiss}
   * @param subject the id of what it is about
   * @param detail a reason, a time; empty when there is none
   */
  record Decision(
      String id,
      Instant at,
      String who,
      String what,
      AlertKind kind,
      String subject,
      String detail) {}

  Decisions(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void prepare() {
    mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("subject", Sort.Direction.ASC));
  }

  /** Notes it, once. */
  void note(Decision decision) {
    try {
      mongo.insert(decision, COLLECTION);
    } catch (DuplicateKeyException _) {
      // Noted already.
    }
  }

  /** About one subject, oldest first. */
  List<Decision> listOf(String subject) {
    return mongo.find(
        query(where("subject").is(subject)).with(Sort.by("at")), Decision.class, COLLECTION);
  }

  long countSince(Instant since) {
    return mongo.count(query(where("at").gte(since)), COLLECTION);
  }
}
