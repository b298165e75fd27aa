package org.callandcare.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callandcare.dialogue.Wording;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/** The texts as dialogues are checked against them. */
public final class TextsWording implements Wording {

  private final Texts texts;

  public TextsWording(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<String> languages() {
    return Arrays.stream(Language.values()).map(Language::code).toList();
  }

  @Override
  public boolean has(String language, String key) {
    return texts.has(spoken(language), key);
  }

  @Override
  public Set<String> keys(String language) {
    return texts.keys(spoken(language));
  }

  @Override
  public Set<String> placeholders(String language, String key) {
    return texts.placeholders(spoken(language), key);
  }

  @Override
  public String words(String language, String key) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    boolean named = false;
    for (char c : texts.written(spoken(language), key).toCharArray()) {
      switch (c) {
        case '{' -> {
          if (depth++ == 0) {
            named = true;
            words.append(c);
          }
        }
        case '}' -> {
          if (--depth == 0) {
            words.append(c);
          }
        }
        default -> {
          named = named && c != ',';
          if (depth == 0 || depth == 1 && named) {
            words.append(c);
          }
        }
      }
    }
    return words.toString();
  }

  @Override
  public int length(String language, String key) {
    return words(language, key).replaceAll("\\{[^}]*}", "").length();
  }

  @Override
  public int line(String language, String key) {
    return texts.line(spoken(language), key);
  }

  private static Language spoken(String code) {
    return Language.find(code)
        .orElseThrow(() -> new IllegalArgumentException("no language " + code));
  }
}
