package org.callandcare.endtoend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.callandcare.texts.TextsLoader;

/** What the bot says in one language, by key, so that a new wording breaks no test. */
final class Words {

  static final Words FRENCH = new Words(Language.FR);
  static final Words ENGLISH = new Words(Language.EN);

  private static final Pattern INNERMOST = Pattern.compile("\\{[^{}]*}");

  private final Texts texts = TextsLoader.load(null);
  private final Language language;

  private Words(Language language) {
    this.language = language;
  }

  /** The longest piece of a text that stands between its placeholders. */
  String of(String key) {
    String written = texts.written(language, key);
    if (written.isEmpty()) {
      throw new IllegalArgumentException("no text " + key);
    }
    String marked = written;
    for (String before = ""; !before.equals(marked); ) {
      before = marked;
      marked = INNERMOST.matcher(marked).replaceAll("\u0000");
    }
    return Arrays.stream(marked.split("\u0000"))
        .map(String::strip)
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }
}
