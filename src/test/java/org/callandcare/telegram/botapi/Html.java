package org.callandcare.telegram.botapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telegram's HTML: a few tags, properly nested, and four named entities. Anything else is refused,
 * as Telegram refuses it ("HTML style" in the Bot API).
 */
final class Html {

  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "a",
          "code",
          "pre",
          "span",
          "tg-spoiler",
          "tg-emoji",
          "blockquote");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?:\\s[^<>]*)?)>");
  private static final Pattern ENTITY = Pattern.compile("&(#?[A-Za-z0-9]+);");

  private Html() {}

  /**
   * The words without the markup.
   *
   * @throws ApiError when Telegram could not parse it
   */
  static String plain(String html) {
    StringBuilder plain = new StringBuilder(html.length());
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    Matcher entity = ENTITY.matcher(html);
    int at = 0;
    while (at < html.length()) {
      char next = html.charAt(at);
      if (next == '<') {
        if (!tag.find(at) || tag.start() != at || !TAGS.contains(tag.group(2))) {
          throw cannotParse("Unsupported start tag at byte offset " + at);
        }
        if (tag.group(1).isEmpty()) {
          open.push(tag.group(2));
        } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
          throw cannotParse("Unexpected end tag at byte offset " + at);
        }
        at = tag.end();
      } else if (next == '&' && entity.find(at) && entity.start() == at) {
        plain.append(decoded(entity.group(1), entity.group()));
        at = entity.end();
      } else {
        plain.append(next);
        at++;
      }
    }
    if (!open.isEmpty()) {
      throw cannotParse("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
    }
    return plain.toString();
  }

  private static String decoded(String name, String whole) {
    if (name.matches("#\\d{1,7}")) {
      return Character.toString(Integer.parseInt(name.substring(1)));
    }
    if (name.matches("#x[0-9a-fA-F]{1,6}")) {
      return Character.toString(Integer.parseInt(name.substring(2), 16));
    }
    return ENTITIES.getOrDefault(name, whole);
  }

  private static ApiError cannotParse(String why) {
    return ApiError.brokenRule("can't parse entities: " + why);
  }
}
