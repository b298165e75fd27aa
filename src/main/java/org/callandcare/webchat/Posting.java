package org.callandcare.webchat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the page posts when somebody says something.
 *
 * @param id made by the page; the same again is the same message
 * @param as who says it
 * @param name how a new person is called, at most 40 characters; null for none
 * @param language {@code fr}, {@code en} or another two letters; null when unknown
 */
record Posting(UUID id, String as, @Nullable String name, @Nullable String language, Said said) {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final int MAX_NAME = 40;

  Posting {
    if (id == null || as == null || said == null) {
      throw new IllegalArgumentException("a posting has an id, a speaker and something said");
    }
    if (name != null && name.length() > MAX_NAME) {
      throw new IllegalArgumentException("a name has at most 40 characters");
    }
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      throw new IllegalArgumentException("a language has two letters");
    }
  }
}
