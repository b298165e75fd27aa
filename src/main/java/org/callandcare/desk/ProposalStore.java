package org.callandcare.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.records.Side;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** Proposals, in {@code desk_proposals}. Thread-safe; what a method changed is stored. */
class ProposalStore {

  private static final String COLLECTION = "desk_proposals";

  private final MongoOperations mongo;

  ProposalStore(MongoOperations mongo) {
    this.mongo = mongo;
  }

  void prepare() {
    mongo.indexOps(COLLECTION).createIndex(new Index("open", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("match", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("allocations", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("closedAt", Sort.Direction.ASC));
  }

  /** Keeps it, or leaves the one that is there. */
  void begin(Proposal proposal) {
    try {
      mongo.insert(proposal, COLLECTION);
    } catch (DuplicateKeyException _) {
      // Begun already.
    }
  }

  Optional<Proposal> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Proposal.class, COLLECTION));
  }

  Optional<Proposal> findByAllocation(String allocation) {
    return Optional.ofNullable(
        mongo.findOne(query(where("allocations").is(allocation)), Proposal.class, COLLECTION));
  }

  /** Tells whether both sides agreed on what was proposed of a match last, and still do. */
  boolean isAgreed(String match) {
    return mongo.exists(
        query(where("match").is(match).and("open").is(true).and("agreed").is(true)), COLLECTION);
  }

  /** What both sides agreed on of a match, the newest; closed ones too. */
  Optional<Proposal> findAgreed(String match) {
    return Optional.ofNullable(
        mongo.findOne(
            query(where("match").is(match).and("agreed").is(true))
                .with(Sort.by(Sort.Direction.DESC, "at")),
            Proposal.class,
            COLLECTION));
  }

  /** Notes that something was told. */
  void mark(String id, String told) {
    mongo.updateFirst(query(where("_id").is(id)), new Update().addToSet("told", told), COLLECTION);
  }

  /** Keeps what a side said, unless it has said something before. */
  void answer(String id, Side side, Proposal.Answer answer) {
    mongo.updateFirst(
        query(where("_id").is(id).and(side.word() + ".answer").is(null)),
        new Update().set(side.word() + ".answer", answer),
        COLLECTION);
  }

  /** Keeps what that answer came to, once. */
  void outcome(String id, Side side, String answer, Proposals.Outcome outcome) {
    mongo.updateFirst(
        query(
            where("_id")
                .is(id)
                .and(side.word() + ".answer._id")
                .is(answer)
                .and(side.word() + ".answer.outcome")
                .is(null)),
        new Update().set(side.word() + ".answer.outcome", outcome),
        COLLECTION);
  }

  /** Both sides were told that both agree. */
  void agreed(String id) {
    mongo.updateFirst(query(where("_id").is(id)), new Update().set("agreed", true), COLLECTION);
  }

  /** Nothing is left to follow. */
  void close(String id, Instant now) {
    mongo.updateFirst(
        query(where("_id").is(id)),
        new Update().set("open", false).set("closedAt", now),
        COLLECTION);
  }

  /** Closed since then, the last first. */
  List<Proposal> listClosedSince(Instant then, int limit) {
    return mongo.find(
        query(where("closedAt").gte(then))
            .with(Sort.by(Sort.Direction.DESC, "closedAt"))
            .limit(limit),
        Proposal.class,
        COLLECTION);
  }

  /** When each of these matches was last asked about; those never asked about are left out. */
  Map<String, Instant> lastBegun(Collection<String> matches) {
    var known = query(where("match").in(matches));
    known.fields().include("match", "at");
    Map<String, Instant> last = new HashMap<>();
    mongo
        .find(known, Document.class, COLLECTION)
        .forEach(
            begun ->
                last.merge(
                    begun.getString("match"),
                    begun.getDate("at").toInstant(),
                    (one, other) -> one.isAfter(other) ? one : other));
    return last;
  }

  List<Proposal> listOpen(int limit) {
    return mongo.find(
        query(where("open").is(true)).with(Sort.by("at")).limit(limit), Proposal.class, COLLECTION);
  }
}
