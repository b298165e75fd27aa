package org.callandcare.records;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.callandcare.store.GroupCommit;
import org.callandcare.store.Inserts;
import org.callandcare.store.VersionedUpdates;

/**
 * Documents that are changed under a version check: read, decide in Java, write if nobody wrote
 * meanwhile, else again from the start. One write wins each time, so somebody always gets on.
 * Fields that this version of the program does not know are kept. What is read, inserted or changed
 * at the same time shares a round trip.
 */
final class Versioned<T> {

  static final String VERSION = VersionedUpdates.VERSION;

  /** The version of what is new. */
  static final long FIRST = 1;

  private static final int ATTEMPTS = 1_000;
  private static final int MOST = 100;

  private final MongoCollection<Document> collection;
  private final Function<Document, T> reader;
  private final Function<T, Document> writer;
  private final Announcement announcement;
  private final GroupCommit<String, Optional<Document>> reads =
      new GroupCommit<>(MOST, this::readAll);
  private final Inserts inserts;
  private final VersionedUpdates updates;

  /** Is told of every write before it is made; the write is made when it returns. */
  @FunctionalInterface
  interface Announcement {
    void of(String id, long version);
  }

  Versioned(
      MongoCollection<Document> collection,
      Function<Document, T> reader,
      Function<T, Document> writer) {
    this(collection, reader, writer, (_, _) -> {});
  }

  Versioned(
      MongoCollection<Document> collection,
      Function<Document, T> reader,
      Function<T, Document> writer,
      Announcement announcement) {
    this.collection = collection;
    this.reader = reader;
    this.writer = writer;
    this.announcement = announcement;
    this.inserts = new Inserts(collection);
    this.updates = new VersionedUpdates(collection);
  }

  /**
   * What was there and what is there now.
   *
   * @param written false when there was nothing to change
   */
  record Change<T>(T before, T after, boolean written) {}

  Optional<T> find(String id) {
    return reads.submit(id).map(reader);
  }

  T get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("there is no " + id));
  }

  List<T> listByIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : list(collection.find(Filters.in("_id", ids)));
  }

  List<T> list(FindIterable<Document> found) {
    return found.map(reader::apply).into(new java.util.ArrayList<>());
  }

  List<T> list(Bson filter, Bson order, int skip, int limit) {
    return list(collection.find(filter).sort(order).skip(skip).limit(limit));
  }

  Page<T> page(Bson filter, Bson order, int number, int size) {
    return new Page<>(
        list(filter, order, number * size, size), number, size, collection.countDocuments(filter));
  }

  /** Writes a new one; false when its id is taken. */
  boolean insert(T value) {
    return insertNew(value).isPresent();
  }

  /** Writes a new one; gives what is there then, empty when its id is taken. */
  Optional<Document> insertNew(T value) {
    Document document = writer.apply(value).append(VERSION, FIRST);
    announcement.of(Fields.required(document, "_id"), FIRST);
    return inserts.insert(document) ? Optional.of(document) : Optional.empty();
  }

  /** As {@link #insert}, of one that was announced by whoever calls this. */
  boolean insertAnnounced(T value) {
    return inserts.insert(writer.apply(value).append(VERSION, FIRST));
  }

  private List<Optional<Document>> readAll(List<String> ids) {
    return byKey(collection, "_id", ids);
  }

  /** One document for each key, in the order of the keys, in one round trip. */
  static List<Optional<Document>> byKey(
      MongoCollection<Document> collection, String field, List<String> keys) {
    Map<String, Document> found = new HashMap<>();
    collection
        .find(keys.size() == 1 ? Filters.eq(field, keys.getFirst()) : Filters.in(field, keys))
        .forEach(document -> found.putIfAbsent(Fields.required(document, field), document));
    return keys.stream().map(key -> Optional.ofNullable(found.get(key))).toList();
  }

  /**
   * Changes one.
   *
   * @param change from what is there to what shall be there, empty for nothing to change; called
   *     again whenever somebody else wrote meanwhile
   * @throws NoSuchElementException when there is none of that id
   */
  Change<T> change(String id, Function<T, Optional<T>> change) {
    return change(existing(id), change);
  }

  /** As {@link #change(String, Function)}, for one that was just read. */
  Change<T> change(Document read, Function<T, Optional<T>> change) {
    String id = Fields.required(read, "_id");
    Document stored = read;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      T before = reader.apply(stored);
      Optional<T> after = change.apply(before);
      if (after.isEmpty()) {
        return new Change<>(before, before, false);
      }
      Optional<Document> written = write(stored, after.get());
      if (written.isPresent()) {
        return new Change<>(before, reader.apply(written.get()), true);
      }
      stored = existing(id);
    }
    throw new IllegalStateException(id + " is written to without end");
  }

  /**
   * One try, from what may be out of date; gives what is there then. Empty when there seems to be
   * nothing to change, or somebody else wrote: it is to be read then.
   */
  Optional<Document> tryChange(Document known, Function<T, Optional<T>> change) {
    return change.apply(reader.apply(known)).flatMap(after -> write(known, after));
  }

  private Optional<Document> write(Document stored, T after) {
    String id = Fields.required(stored, "_id");
    long version = Fields.number(stored, VERSION);
    Document fields = writer.apply(after);
    fields.remove("_id");
    announcement.of(id, version + 1);
    return updates.update(id, version, fields)
        ? Optional.of(fields.append("_id", id).append(VERSION, version + 1))
        : Optional.empty();
  }

  private Document existing(String id) {
    return reads.submit(id).orElseThrow(() -> new NoSuchElementException("there is no " + id));
  }
}
