package org.callandcare.understanding.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** The words the rules look for, read from {@code lexicon.yaml}. */
public final class Lexicon {

  private final Map<String, String> shortForms = new LinkedHashMap<>();
  private final Phrases phrases = new Phrases();
  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> languages = new LinkedHashMap<>();

  private Lexicon(Map<?, ?> sections) {
    map(sections.get("short_forms"))
        .forEach((written, full) -> shortForms.put(String.valueOf(written), String.valueOf(full)));
    Tokenizer plain = new Tokenizer(new ShortForms(Map.of()));
    map(sections.get("cues"))
        .forEach(
            (cue, list) -> {
              for (String phrase : cut(String.valueOf(list), ",\n")) {
                phrases.add(String.valueOf(cue), phrase, words);
              }
            });
    if (sections.get("common") instanceof String common) {
      learn(plain, common);
    }
    shortForms.values().forEach(full -> learn(plain, full));
    if (sections.get("languages") instanceof Map<?, ?> lists) {
      lists.forEach(
          (language, list) ->
              languages.put(String.valueOf(language), cut(String.valueOf(list), " \n")));
    }
  }

  /** Reads a lexicon; everything in it is taken as text, "yes" and "no" too. */
  public static Lexicon read(InputStream yaml) throws IOException {
    return new Lexicon(map(YamlText.read(yaml)));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("the lexicon needs the sections short_forms and cues");
  }

  /** What stands between any of the signs, without spaces around it; what is empty is left out. */
  private static List<String> cut(String list, String signs) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || signs.indexOf(list.charAt(i)) >= 0) {
        String part = list.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return Collections.unmodifiableList(parts);
  }

  private void learn(Tokenizer plain, String phrase) {
    Tokens tokens = plain.read(phrase);
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.norm(i));
    }
  }

  public Tokenizer tokenizer() {
    return new Tokenizer(new ShortForms(shortForms));
  }

  public Phrases phrases() {
    return phrases;
  }

  /** Ordinary words, folded: never taken for misspellings of others. */
  public Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /** Everyday words by language, as written; {@code both} for those of French and English. */
  public Map<String, List<String>> languages() {
    return Map.copyOf(languages);
  }
}
