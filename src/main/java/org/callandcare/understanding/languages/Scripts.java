package org.callandcare.understanding.languages;

import org.jspecify.annotations.Nullable;

/** What the letters of a word say of its language. */
final class Scripts {

  private static final String FRENCH_ACCENTS = "àâçéèêëîïôœùû";

  private Scripts() {}

  /** Whether a text has letters that English lacks and French has. */
  static boolean accented(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (FRENCH_ACCENTS.indexOf(Character.toLowerCase(text.charAt(i))) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The language a word can only be of for its letters; null when they do not tell. */
  static @Nullable String language(String norm) {
    for (int i = 0; i < norm.length(); i++) {
      char c = norm.charAt(i);
      if (c < 0x300) {
        continue;
      }
      if ("іїєґ".indexOf(c) >= 0) {
        return "uk";
      }
      if ("ыэъё".indexOf(c) >= 0) {
        return "ru";
      }
      Character.UnicodeScript script = Character.UnicodeScript.of(c);
      switch (script) {
        case ARABIC -> {
          return "پچژگ".indexOf(c) >= 0 ? "fa" : "ar";
        }
        case CYRILLIC -> {
          if (i == norm.length() - 1) {
            return "uk";
          }
        }
        case GREEK -> {
          return "el";
        }
        case HAN -> {
          return "zh";
        }
        case ETHIOPIC -> {
          return "ti";
        }
        case ARMENIAN -> {
          return "hy";
        }
        case GEORGIAN -> {
          return "ka";
        }
        case BENGALI -> {
          return "bn";
        }
        case TAMIL -> {
          return "ta";
        }
        case DEVANAGARI -> {
          return "hi";
        }
        default -> {}
      }
    }
    return null;
  }
}
