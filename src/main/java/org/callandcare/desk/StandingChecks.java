package org.callandcare.desk;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** When people were asked whether their needs and offers still stand, in {@code desk_standing}. */
class StandingChecks {

  private static final String COLLECTION = "desk_standing";

  private final MongoOperations mongo;

  StandingChecks(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * Of one record.
   *
   * @param id the record's
   * @param times how often it was asked about
   * @param askedAt since when an answer is awaited; null when none is
   * @param answeredAt when it was last said that it stands
   * @param heldAt since when it waits because nobody answered
   */
  record Check(
      String id,
      int times,
      @Nullable Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable Instant heldAt) {}

  void prepare() {
    mongo.indexOps(COLLECTION).createIndex(new Index("heldAt", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("heldTold", Sort.Direction.ASC));
  }

  /** Those of these records that were ever asked about. */
  Map<String, Check> listOf(Collection<String> records) {
    return mongo.find(query(where("_id").in(records)), Check.class, COLLECTION).stream()
        .collect(Collectors.toMap(Check::id, Function.identity()));
  }

  /** Those that wait since then or longer. */
  List<Check> listHeldBefore(Instant time, int limit) {
    return mongo.find(
        query(where("heldAt").lte(time)).with(Sort.by("heldAt")).limit(limit),
        Check.class,
        COLLECTION);
  }

  /** Notes that it was asked for that time. */
  void asked(String record, int times, Instant now) {
    change(record, new Update().set("times", times).set("askedAt", now));
  }

  void held(String record, Instant now) {
    change(record, new Update().set("heldAt", now).set("heldTold", false));
  }

  /** Its owner was told that it waits. */
  void heldTold(String record) {
    mongo.updateFirst(
        query(where("_id").is(record)), new Update().set("heldTold", true), COLLECTION);
  }

  /** Those that wait, and whose owners were not told. */
  List<Check> listHeldUntold(int limit) {
    return mongo.find(query(where("heldTold").is(false)).limit(limit), Check.class, COLLECTION);
  }

  void answered(String record, Instant now) {
    change(
        record,
        new Update().set("answeredAt", now).unset("askedAt").unset("heldAt").unset("heldTold"));
  }

  void forget(String record) {
    mongo.remove(query(where("_id").is(record)), COLLECTION);
  }

  private void change(String record, Update update) {
    mongo.upsert(query(where("_id").is(record)), update, COLLECTION);
  }
}
