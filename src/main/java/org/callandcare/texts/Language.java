package org.callandcare.texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

  /**
   * A day in words; in French the first of a month is {@code 1er}.
   *
   * @param pattern of {@link DateTimeFormatter}, the day of the month as {@code d}
   */
  public String day(String pattern, LocalDate day) {
    boolean ordinal = this == FR && day.getDayOfMonth() == 1;
    return DateTimeFormatter.ofPattern(ordinal ? pattern.replace("d", "d'er'") : pattern, locale())
        .format(day);
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
