package org.callandcare.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words as Telegram takes them: HTML with everything escaped, the title in bold, in parts of at
 * most {@value #MAX} UTF-16 units each ("sendMessage": 1–4096 characters after entities parsing).
 *
 * <p>Invisible signs that turn the reading direction by force are left out: a name with one in it
 * would turn the words beside it too. Hebrew and Arabic read right without them.
 */
final class Wording {

  static final int MAX = 4096;
  static final int MAX_CAPTION = 1024;

  /** A part is not cut shorter than this to end at a good place. */
  private static final int SHORTEST = MAX / 2;

  private static final List<String> GOOD_PLACES =
      List.of("\n\n", "\n", ". ", "! ", "? ", "; ", ", ", " ");

  private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern VISIBLE = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cf}]");

  private Wording() {}

  /**
   * One message's worth.
   *
   * @param html with markup
   * @param plain the same words without
   */
  record Part(String html, String plain) {}

  /** The parts, in order; none when there is nothing to be read. */
  static List<Part> parts(@Nullable String title, String text) {
    return cut(title == null ? "" : straight(title), straight(text));
  }

  private static String straight(String words) {
    return TURNING.matcher(words).replaceAll("");
  }

  private static List<Part> cut(String title, String text) {
    int bold = title.length();
    String whole = title.isEmpty() ? text : text.isEmpty() ? title : title + "\n" + text;
    List<Part> parts = new ArrayList<>();
    for (int start = 0, end; start < whole.length(); start = end) {
      end = whole.length() - start > MAX ? goodEnd(whole, start) : whole.length();
      if (VISIBLE.matcher(whole).region(start, end).find()) {
        parts.add(part(whole, start, end, bold));
      }
    }
    return parts;
  }

  private static int goodEnd(String whole, int start) {
    String window = whole.substring(start, start + MAX);
    for (String place : GOOD_PLACES) {
      int at = window.lastIndexOf(place);
      if (at >= SHORTEST) {
        return start + at + place.length();
      }
    }
    return start + wholeCharacters(whole.substring(start), MAX);
  }

  /** The last place up to {@code limit} that cuts no character, emoji or accent in two. */
  private static int wholeCharacters(String text, int limit) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
    if (end > 0) {
      return end;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static Part part(String whole, int start, int end, int bold) {
    String plain = whole.substring(start, end);
    if (start >= bold) {
      return new Part(escaped(plain), plain);
    }
    int inTitle = Math.min(bold, end) - start;
    return new Part(
        "<b>" + escaped(plain.substring(0, inTitle)) + "</b>" + escaped(plain.substring(inTitle)),
        plain);
  }

  private static String escaped(String plain) {
    StringBuilder html = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char next = plain.charAt(i);
      switch (next) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(next);
      }
    }
    return html.toString();
  }
}
