package org.callandcare.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Documents as they were read or written here last, by a key: where a change may begin without
 * reading. The store may know better by now, so what is here is never the last word. Thread-safe.
 */
final class Lately {

  private final Map<String, Document> known;

  /**
   * @param most how many are kept: those that were used last
   */
  Lately(int most) {
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<Document> find(String key) {
    return Optional.ofNullable(known.get(key));
  }

  synchronized void put(String key, Document document) {
    known.put(key, document);
  }

  synchronized void forget(String key) {
    known.remove(key);
  }

  /** Keeps nothing of a document that is deleted, whatever its key. */
  synchronized void forgetDocument(String id) {
    known.values().removeIf(document -> id.equals(document.getString("_id")));
  }
}
