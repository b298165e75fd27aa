package org.callandcare.understanding.languages;

import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Which language a message is in. Thread-safe. */
public interface LanguageReader {

  /**
   * An ISO 639-1 code.
   *
   * @param prior the conversation's language; decides for short messages
   */
  String read(Tokens tokens, @Nullable String prior);
}
