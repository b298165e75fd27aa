package org.callandcare.dialogue;

import java.util.Locale;
import java.util.Optional;

/** Words that are understood at any step. Which words they are stands in {@code patterns.yaml}. */
public enum GlobalWord {
  CANCEL,
  BACK,
  HELP,
  RESTART,
  HUMAN,
  /** Passes an optional question over. */
  SKIP,
  /** "I don't know." */
  UNKNOWN,
  /** "That is all", after photos. */
  ENOUGH,
  /** "It is right", under a summary. */
  CONFIRM,
  /** "My requests": what one has asked for or offered. */
  RECORDS,
  SPEAK_FR,
  SPEAK_EN;

  /** As written in YAML. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<GlobalWord> find(String word) {
    for (GlobalWord global : values()) {
      if (global.word().equals(word)) {
        return Optional.of(global);
      }
    }
    return Optional.empty();
  }
}
