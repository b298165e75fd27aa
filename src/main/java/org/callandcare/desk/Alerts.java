package org.callandcare.desk;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.callandcare.records.Actor;
import org.callandcare.records.NeedId;
import org.callandcare.store.GroupCommit;
import org.callandcare.store.Inserts;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Alerts, in {@code desk_alerts}. Every change is one conditional update; when a method returns,
 * what it changed is stored. Thread-safe.
 */
class Alerts {

  private static final String COLLECTION = "desk_alerts";
  private static final FindAndModifyOptions NEW = FindAndModifyOptions.options().returnNew(true);

  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
  private static final int MOST = 100;

  private final MongoOperations mongo;
  private final Inserts inserts;
  private final GroupCommit<Alert, Boolean> told = new GroupCommit<>(MOST, this::toldAll);

  Alerts(MongoOperations mongo) {
    this.mongo = mongo;
    this.inserts = new Inserts(mongo.getCollection(COLLECTION));
  }

  void prepare() {
    mongo.indexOps(COLLECTION).createIndex(new Index("pending", Sort.Direction.ASC));
    mongo.indexOps(COLLECTION).createIndex(new Index("dueAt", Sort.Direction.ASC));
  }

  Optional<Alert> find(String id) {
    return Optional.ofNullable(mongo.findById(id, Alert.class, COLLECTION));
  }

  Optional<Alert> find(AlertKind kind, String subject) {
    return find(Alert.id(kind, subject));
  }

  /** Those of these subjects that have an alert. */
  Set<String> listKnown(AlertKind kind, Collection<String> subjects) {
    List<String> ids = subjects.stream().map(subject -> Alert.id(kind, subject)).toList();
    var known = query(where("_id").in(ids));
    known.fields().include("subject");
    // More than a first batch holds by itself, and another round trip.
    known.cursorBatchSize(ids.size());
    return mongo.find(known, Document.class, COLLECTION).stream()
        .map(document -> document.getString("subject"))
        .collect(Collectors.toSet());
  }

  /** Those of these needs that have an alert of their own. */
  Set<NeedId> listKnownNeeds(Collection<NeedId> needs) {
    return listKnown(AlertKind.RECORD, needs.stream().map(NeedId::value).toList()).stream()
        .map(NeedId::new)
        .collect(Collectors.toSet());
  }

  /** Stores a new one; false when its subject has one. */
  boolean insert(Alert alert) {
    Document document = new Document();
    mongo.getConverter().write(alert, document);
    return inserts.insert(document);
  }

  /** Adds an occasion to the alert there is, unless it has it. */
  Alert again(String id, String occasion) {
    Alert again =
        mongo.findAndModify(
            query(where("_id").is(id).and("occasions").ne(occasion)),
            new Update()
                .push("occasions", occasion)
                .inc("version", 1)
                .set("pending", true)
                .set("fingerprint", "")
                .set("said", 0)
                .unset("dueAt"),
            NEW,
            Alert.class,
            COLLECTION);
    return again != null ? again : find(id).orElseThrow();
  }

  /** Gives it the next version with these words, unless it has changed since it was read. */
  Optional<Alert> reword(Alert alert, String fingerprint) {
    return Optional.ofNullable(
        mongo.findAndModify(
            query(where("_id").is(alert.id()).and("version").is(alert.version())),
            new Update().set("fingerprint", fingerprint).inc("version", 1).set("pending", true),
            NEW,
            Alert.class,
            COLLECTION));
  }

  /**
   * The groups were told of this version.
   *
   * @return false when there is a newer one
   */
  boolean told(Alert alert) {
    return told.submit(alert);
  }

  /** Most are told of the same version: those are one statement. */
  private List<Boolean> toldAll(List<Alert> alerts) {
    List<UpdateManyModel<Document>> marks =
        alerts.stream().collect(groupingBy(Told::of)).entrySet().stream()
            .map(same -> same.getKey().mark(same.getValue()))
            .toList();
    MongoCollection<Document> collection = mongo.getCollection(COLLECTION);
    if (collection.bulkWrite(marks, UNORDERED).getMatchedCount() == alerts.size()) {
      return alerts.stream().map(_ -> true).toList();
    }
    return alerts.stream()
        .map(alert -> Told.of(alert).mark(List.of(alert)))
        .map(
            mark ->
                collection.updateMany(mark.getFilter(), mark.getUpdate()).getMatchedCount() == 1)
        .toList();
  }

  /** A version of which groups were told, of an occasion that was posted before or not. */
  private record Told(long version, boolean posted) {

    static Told of(Alert alert) {
      return new Told(alert.version(), alert.said() > 0);
    }

    UpdateManyModel<Document> mark(List<Alert> alerts) {
      List<String> ids = alerts.stream().map(Alert::id).toList();
      return new UpdateManyModel<>(
          Filters.and(Filters.in("_id", ids), Filters.eq("version", version)),
          Updates.combine(
              Updates.set("pending", false), Updates.max("said", posted ? 0 : version)));
    }
  }

  /** The first who takes it has it. */
  Alert take(String id, Actor.Staff by, Instant now) {
    return change(
        id,
        where("by").is(null).and("done").is(false),
        new Update().set("by", by).set("byAt", now).unset("dueAt"));
  }

  /** Whoever has it gives it back. */
  Alert release(String id, Actor.Staff by) {
    return change(
        id,
        where("by.account").is(by.account()).and("done").is(false),
        new Update().unset("by").unset("byAt"));
  }

  /** It is posted again at that time. */
  Alert later(String id, Instant due) {
    return change(
        id, where("done").is(false), new Update().set("dueAt", due).unset("by").unset("byAt"));
  }

  /** Nothing is left to do about it. */
  Alert done(String id) {
    return change(id, where("done").is(false), new Update().set("done", true).unset("dueAt"));
  }

  /** When it is posted again unless somebody sees to it. */
  void dueAt(String id, Instant due) {
    change(id, where("done").is(false), new Update().set("dueAt", due));
  }

  List<Alert> listPending(int limit) {
    return mongo.find(query(where("pending").is(true)).limit(limit), Alert.class, COLLECTION);
  }

  List<Alert> listDue(Instant now, int limit) {
    return mongo.find(
        query(where("dueAt").lte(now)).with(Sort.by("dueAt")).limit(limit),
        Alert.class,
        COLLECTION);
  }

  private Alert change(String id, Criteria condition, Update update) {
    Alert changed =
        mongo.findAndModify(
            query(new Criteria().andOperator(where("_id").is(id), condition)),
            update,
            NEW,
            Alert.class,
            COLLECTION);
    return changed != null ? changed : find(id).orElseThrow();
  }
}
