package org.callandcare.texts;

import java.util.Locale;
import java.util.Optional;

/** A language the bot speaks. */
public enum Language {
  FR,
  EN;

  /** ISO 639-1, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return this == FR ? Locale.FRANCE : Locale.UK;
  }

  /** Reads {@code fr}, {@code fr-FR}, {@code EN}… */
  public static Optional<Language> find(String tag) {
    for (Language language : values()) {
      if (tag.equalsIgnoreCase(language.code())
          || tag.toLowerCase(Locale.ROOT).startsWith(language.code() + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
