package org.callandcare.desk;

import java.util.HashMap;
import java.util.Map;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;

/** What the desk says in one language: the texts under {@code desk}. */
record DeskWords(Texts texts, Language language) {

  /**
   * One text.
   *
   * @param key below {@code desk}
   * @param namesAndValues placeholders, each followed by its value
   */
  String say(String key, Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return texts.say(language, "desk." + key, values);
  }

  boolean has(String key) {
    return texts.has(language, "desk." + key);
  }
}
