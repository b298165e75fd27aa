package org.callandcare.dialogue;

import java.util.Locale;

/** The types of the small expression language. */
public enum ExpressionType {
  TRUTH,
  WORD,
  NUMBER,
  DAY,
  ITEMS,
  /** {@code nothing}: fits everywhere. */
  NOTHING;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean fits(ExpressionType other) {
    return this == other || this == NOTHING || other == NOTHING;
  }
}
