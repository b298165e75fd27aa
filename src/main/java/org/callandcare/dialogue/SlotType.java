package org.callandcare.dialogue;

import java.util.Locale;
import java.util.Optional;

/** What a slot holds. A type brings its reading, its checking, its keyboard and its re-prompts. */
public enum SlotType {
  TEXT(ExpressionType.WORD),
  CHOICE(ExpressionType.WORD),
  YES_NO(ExpressionType.TRUTH),
  ITEMS(ExpressionType.ITEMS),
  QUANTITY(ExpressionType.NUMBER),
  PLACE(ExpressionType.WORD),
  DATE(ExpressionType.DAY),
  MONEY(ExpressionType.NUMBER),
  PHONE(ExpressionType.WORD),
  EMAIL(ExpressionType.WORD),
  CONTACT(ExpressionType.WORD),
  PHOTO(ExpressionType.NUMBER),
  PARTY(ExpressionType.WORD),
  RECORD(ExpressionType.WORD);

  private final ExpressionType inExpressions;

  SlotType(ExpressionType inExpressions) {
    this.inExpressions = inExpressions;
  }

  /** The word used in YAML: {@code yes-no}, {@code place}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What such a slot is in a condition. */
  public ExpressionType inExpressions() {
    return inExpressions;
  }

  public static Optional<SlotType> find(String word) {
    for (SlotType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
