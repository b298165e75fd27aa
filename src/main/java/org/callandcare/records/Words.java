package org.callandcare.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How constants are written in data and in keys of texts: {@code PARTLY_COVERED} ⇄ {@code
 * partly-covered}.
 */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Forgives underscores for hyphens; empty when there is no such constant. */
  static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst();
  }
}
