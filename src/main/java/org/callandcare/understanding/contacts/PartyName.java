package org.callandcare.understanding.contacts;

import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The name under which a party signs or presents itself: what stands in quotes behind its kind, or
 * the words with capitals there and the little ones between them.
 */
final class PartyName {

  private static final Set<String> NAME_LINKS =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "and", "et", "&", "pour",
          "for", "en", "sur", "aux", "à", "sous");

  private PartyName() {}

  /**
   * The name of the party a cue tells of; null when none is said, and for people, who are asked.
   */
  static @Nullable String read(Reading reading, String kind, Cue cue) {
    if (kind.equals("student") || kind.equals("individual")) {
      return null;
    }
    Tokens tokens = reading.tokens();
    int at = cue.to();
    if (Set.of("«", "\"", "“").contains(tokens.norm(at))) {
      for (int end = at + 1; end < Math.min(tokens.size(), at + 8); end++) {
        if (Set.of("»", "\"", "”").contains(tokens.norm(end))) {
          return tokens.original(at + 1, end);
        }
      }
      return null;
    }
    int last = -1;
    for (int i = at; i < Math.min(tokens.size(), at + 7); i++) {
      Token token = tokens.at(i);
      if (token.word()
          && token.capital()
          && !token.norm().equals("i")
          && !reading.cues().startsAt("place.before", i)) {
        last = i + 1;
      } else if (!(token.word() && NAME_LINKS.contains(token.norm()) || token.is("&"))) {
        break;
      }
    }
    if (last < 0 || Set.of("a", "in", "at", "est", "is").contains(tokens.norm(at))) {
      return null;
    }
    String first = tokens.norm(at);
    if (NAME_LINKS.contains(first)
        && !Set.of("les", "la", "le", "l", "des", "pour").contains(first)) {
      boolean body = kind.equals("local_authority") || kind.equals("school");
      return body ? tokens.original(cue.from(), last) : null;
    }
    return tokens.original(at, last);
  }
}
