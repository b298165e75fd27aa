package org.callandcare.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of stored documents, tolerantly: a field that is missing, null or of another type
 * reads as absent, so that documents of older and newer versions can be read.
 */
final class Fields {

  private Fields() {}

  static @Nullable String text(Document document, String field) {
    return document.get(field) instanceof String text ? text : null;
  }

  static String text(Document document, String field, String absent) {
    return document.get(field) instanceof String text ? text : absent;
  }

  /**
   * @throws IllegalStateException when it is not there: such a document was not written here
   */
  static String required(Document document, String field) {
    String text = text(document, field);
    if (text == null) {
      throw new IllegalStateException(document.get("_id") + " has no " + field);
    }
    return text;
  }

  static long number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.longValue() : 0;
  }

  static boolean flag(Document document, String field) {
    return document.get(field) instanceof Boolean flag && flag;
  }

  static @Nullable Instant instant(Document document, String field) {
    return document.get(field) instanceof Date date ? date.toInstant() : null;
  }

  static Instant instant(Document document, String field, Instant absent) {
    return Objects.requireNonNullElse(instant(document, field), absent);
  }

  static @Nullable LocalDate day(Document document, String field) {
    return document.get(field) instanceof String day ? LocalDate.parse(day) : null;
  }

  static @Nullable BigDecimal decimal(Document document, String field) {
    return document.get(field) instanceof String decimal ? new BigDecimal(decimal) : null;
  }

  static @Nullable Document document(Document document, String field) {
    return document.get(field) instanceof Document inner ? inner : null;
  }

  static List<Document> documents(Document document, String field) {
    return document.get(field) instanceof Collection<?> values
        ? values.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }

  static List<String> texts(Document document, String field) {
    return document.get(field) instanceof Collection<?> values
        ? values.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** The constants that these words name; unknown words are left out. */
  static <E> List<E> constants(
      Document document, String field, Function<String, Optional<E>> reader) {
    return texts(document, field).stream().map(reader).flatMap(Optional::stream).toList();
  }

  static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  static @Nullable String written(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
