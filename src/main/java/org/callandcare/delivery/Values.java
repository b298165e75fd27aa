package org.callandcare.delivery;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads fields of stored documents; what is missing or of another type is null or empty. */
final class Values {

  private Values() {}

  static @Nullable String text(Document from, String field) {
    return from.get(field) instanceof String text ? text : null;
  }

  /**
   * @throws StoredFormUnknown when there is none
   */
  static String required(Document from, String field) {
    String text = text(from, field);
    if (text == null) {
      throw new StoredFormUnknown("a stored document lacks its field " + field);
    }
    return text;
  }

  static long number(Document from, String field) {
    return from.get(field) instanceof Number number ? number.longValue() : 0;
  }

  static @Nullable Instant instant(Document from, String field) {
    return from.get(field) instanceof Date date ? date.toInstant() : null;
  }

  static List<String> texts(Document from, String field) {
    return from.get(field) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  static List<Document> documents(Document from, String field) {
    return from.get(field) instanceof List<?> list
        ? list.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }

  static Document document(Document from, String field) {
    return from.get(field) instanceof Document document ? document : new Document();
  }

  static void put(Document to, String field, @Nullable Object value) {
    if (value != null) {
      to.append(field, value);
    }
  }
}
