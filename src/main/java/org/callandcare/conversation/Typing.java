package org.callandcare.conversation;

import java.util.Locale;

/**
 * Words as a transcript may write them: case, kinds of spaces, apostrophes and quotation marks do
 * not matter, for nobody types a no-break space.
 */
final class Typing {

  private Typing() {}

  static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u00a0\\u202f]", " ")
        .replaceAll("[\\u2018\\u2019]", "'")
        .replaceAll("[\\u201c\\u201d]", "\"");
  }

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }
}
