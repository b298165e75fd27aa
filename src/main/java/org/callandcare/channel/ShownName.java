package org.callandcare.channel;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name somebody gave themselves, made fit to stand among other words. */
final class ShownName {

  private static final int LONGEST = 64;

  /** Controls and invisible signs, but for the two that join and part letters. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200C\\u200D\\s]]");

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}]");

  private ShownName() {}

  /** The name; null when nothing of it can be seen. */
  static @Nullable String of(String given) {
    String seen = HIDDEN.matcher(given).replaceAll("");
    String name = GAPS.matcher(seen).replaceAll(" ").strip();
    if (!VISIBLE.matcher(name).find()) {
      return null;
    }
    return name.length() <= LONGEST ? name : name.substring(0, wholeCharacters(name)) + "…";
  }

  private static int wholeCharacters(String name) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    int end = characters.preceding(LONGEST);
    if (end > 0) {
      return end;
    }
    return Character.isHighSurrogate(name.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
  }
}
