package org.callandcare.telegram;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one call of the Bot API ended. */
sealed interface Answer<T> {

  /** Done; {@code result} is what the Bot API gave back. */
  record Done<T>(T result) implements Answer<T> {}

  /**
   * Telegram refused.
   *
   * @param code its {@code error_code}
   * @param description its words; may quote what was sent, so only {@link #reason} is for logs
   * @param retryAfter how long to wait, when it says so
   * @param migratedTo the group's new number, when it has one
   */
  record Refused<T>(
      int code, String description, @Nullable Duration retryAfter, @Nullable Long migratedTo)
      implements Answer<T> {

    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }

    /** The code and the first clause of Telegram's words: never anything a person wrote. */
    String reason() {
      String[] clauses = description.split(": ", 3);
      return code + " " + (clauses.length > 1 ? clauses[1] : description);
    }
  }

  /**
   * No answer, or none that can be read: it may have been done, or not.
   *
   * @param retryAfter when it makes sense to ask again
   * @param everyone whether other calls would fare no better
   */
  record None<T>(String reason, Duration retryAfter, boolean everyone) implements Answer<T> {}
}
