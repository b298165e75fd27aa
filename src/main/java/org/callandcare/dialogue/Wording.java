package org.callandcare.dialogue;

import java.util.List;
import java.util.Set;

/** The texts there are, as far as checking dialogues needs to know them. */
public interface Wording {

  /** Language codes that must all have every text. */
  List<String> languages();

  boolean has(String language, String key);

  /** Names of the placeholders of a text; empty when there is no such text. */
  Set<String> placeholders(String language, String key);

  /** UTF-16 length of a text without its placeholders; 0 when there is no such text. */
  int length(String language, String key);
}
