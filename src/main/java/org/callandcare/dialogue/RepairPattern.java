package org.callandcare.dialogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A moment in which talk goes wrong or sideways, each repaired by a small dialogue of its own. */
public enum RepairPattern {
  CORRECTION(Map.of("changes", SlotType.TEXT)),
  CANCEL(Map.of("title", SlotType.TEXT)),
  NOTHING_TO_CANCEL(Map.of()),
  NOTHING_TO_GO_BACK(Map.of()),
  HELP(Map.of("title", SlotType.TEXT)),
  RESTART(Map.of("title", SlotType.TEXT)),
  HUMAN(Map.of()),
  INTERRUPTION(Map.of("title", SlotType.TEXT, "left", SlotType.TEXT)),
  RESUME(Map.of("title", SlotType.TEXT)),
  NOT_UNDERSTOOD(Map.of("misses", SlotType.QUANTITY, "example", SlotType.TEXT)),
  OUTDATED_BUTTON(Map.of("title", SlotType.TEXT)),
  UNREADABLE(Map.of("kind", SlotType.TEXT)),
  BANK_NUMBER(Map.of()),
  SECRET(Map.of()),
  LINK(Map.of()),
  FEE(Map.of()),
  FOREIGN_LANGUAGE(Map.of("heard", SlotType.TEXT)),
  LANGUAGE_CHANGED(Map.of()),
  UNSURE(Map.of("message", SlotType.TEXT, "guess", SlotType.TEXT)),
  LOST(Map.of("message", SlotType.TEXT)),
  REMINDER(Map.of("title", SlotType.TEXT)),
  COME_BACK(Map.of("title", SlotType.TEXT, "message", SlotType.TEXT)),
  MOVED(Map.of("title", SlotType.TEXT)),
  HANDOFF_ENDED(Map.of());

  private final Map<String, SlotType> given;

  RepairPattern(Map<String, SlotType> given) {
    this.given = given;
  }

  /** As written in YAML. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its dialogue. */
  public String dialogue() {
    return PREFIX + word();
  }

  /** Slots that the engine fills. */
  public Map<String, SlotType> given() {
    return given;
  }

  /** What the names of all pattern dialogues begin with. */
  public static final String PREFIX = "patterns.";

  public static Optional<RepairPattern> find(String word) {
    for (RepairPattern pattern : values()) {
      if (pattern.word().equals(word)) {
        return Optional.of(pattern);
      }
    }
    return Optional.empty();
  }
}
