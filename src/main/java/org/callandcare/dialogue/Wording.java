package org.callandcare.dialogue;

import java.util.List;
import java.util.Set;

/** The texts there are, as far as checking and drawing dialogues needs to know them. */
public interface Wording {

  /** Language codes that must all have every text. */
  List<String> languages();

  boolean has(String language, String key);

  /** All keys of a language, sorted. */
  Set<String> keys(String language);

  /** Names of the placeholders of a text; empty when there is no such text. */
  Set<String> placeholders(String language, String key);

  /**
   * A text with each placeholder as its bare name in braces: {@code "Bonjour {name}"}; empty when
   * there is no such text.
   */
  String words(String language, String key);

  /** UTF-16 length of a text without its placeholders; 0 when there is no such text. */
  int length(String language, String key);

  /** Where the text stands in its file, from 1; 1 when there is no such text. */
  int line(String language, String key);
}
