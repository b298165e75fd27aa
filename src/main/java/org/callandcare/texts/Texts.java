package org.callandcare.texts;

import com.ibm.icu.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every word a person reads, by key and language. A key is the dotted path in {@code
 * conversations/texts/<language>.yaml}; a text is an ICU message whose placeholders are named
 * ({@code {count, plural, one {# PC} other {# PC}}}). Immutable and thread-safe.
 */
public final class Texts {

  private final Map<Language, Map<String, Text>> texts;

  Texts(Map<Language, Map<String, Text>> texts) {
    this.texts = new EnumMap<>(Language.class);
    texts.forEach((language, byKey) -> this.texts.put(language, Map.copyOf(byKey)));
  }

  /**
   * One text, ready to be read.
   *
   * @param arguments values of the placeholders; numbers stay numbers so that plurals work
   * @throws IllegalArgumentException when the key is unknown or a placeholder has no value
   */
  public String say(Language language, String key, Map<String, ?> arguments) {
    Text text = text(language, key);
    if (text.placeholders().isEmpty()) {
      return text.plain();
    }
    for (String placeholder : text.placeholders()) {
      if (!arguments.containsKey(placeholder)) {
        throw new IllegalArgumentException(
            "text " + key + " (" + language.code() + ") wants a value for {" + placeholder + "}");
      }
    }
    return text.formats().format(arguments);
  }

  public String say(Language language, String key) {
    return say(language, key, Map.of());
  }

  /** The same, or empty when there is no such key. */
  public Optional<String> find(Language language, String key, Map<String, ?> arguments) {
    return has(language, key) ? Optional.of(say(language, key, arguments)) : Optional.empty();
  }

  public boolean has(Language language, String key) {
    return texts.getOrDefault(language, Map.of()).containsKey(key);
  }

  /** Names of the placeholders of a text; empty when there is none or no such key. */
  public Set<String> placeholders(Language language, String key) {
    return has(language, key) ? text(language, key).placeholders() : Set.of();
  }

  /** All keys of a language, sorted. */
  public Set<String> keys(Language language) {
    return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
  }

  /** A text as written, quotes of ICU taken away where it has no placeholder; empty for none. */
  public String written(Language language, String key) {
    return has(language, key) ? text(language, key).plain() : "";
  }

  /** Where a text stands in its file, from 1; 1 when there is no such text. */
  public int line(Language language, String key) {
    return has(language, key) ? text(language, key).line() : 1;
  }

  private Text text(Language language, String key) {
    Text text = texts.getOrDefault(language, Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "no text " + key + " in conversations/texts/" + language.code() + ".yaml: add it there");
    }
    return text;
  }

  /**
   * One text as written.
   *
   * @param plain the text when it has no placeholder
   * @param line where it stands in its file, from 1
   */
  record Text(Formats formats, String plain, Set<String> placeholders, int line) {}

  /** One ICU format and its copies: a format serves one thread at a time, and a copy costs much. */
  static final class Formats {

    private final MessageFormat original;
    private final Queue<MessageFormat> idle = new ConcurrentLinkedQueue<>();

    Formats(MessageFormat original) {
      this.original = original;
    }

    String format(Map<String, ?> arguments) {
      MessageFormat kept = idle.poll();
      MessageFormat format = kept == null ? (MessageFormat) original.clone() : kept;
      String said = format.format(arguments, new StringBuffer(), null).toString();
      idle.add(format);
      return said;
    }
  }
}
