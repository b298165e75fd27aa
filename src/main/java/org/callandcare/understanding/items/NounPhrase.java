package org.callandcare.understanding.items;

import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** How a thing's name and the name before it make one: "box of books", "kitchen table". */
final class NounPhrase {

  /** Small words between two names that make one. */
  static final Set<String> LINKS =
      Set.of(
          "de", "d", "du", "des", "of", "a", "la", "le", "l", "mon", "ma", "my", "notre", "our",
          "nos", "the", "son", "votre", "your", "mes", "leurs", "en", "ce", "cet", "cette", "vieux",
          "old", "les", "pc");

  private NounPhrase() {}

  /**
   * Joins a thing's name with the one right before it, which then is a container, a kind of use or
   * the first half of the name and counts for nothing itself.
   *
   * @return whether they were joined
   */
  static boolean join(Reading reading, Mention before, Mention mention) {
    Tokens tokens = reading.tokens();
    if (reading.cues().startsAt("container", before.from)
        && before.to - before.from == 1
        && Set.of("of", "de", "d").contains(tokens.norm(before.to))
        && mention.from == before.to + 1) {
      before.drop("a container");
      mention.container = true;
      mention.counted = true;
      return true;
    }
    int gap = mention.from - before.to;
    if (gap == 0
        && reading.english()
        && (before.labour() && !before.generic() || before.in("premises"))
        && !before.plural
        && !mention.labour()
        && !mention.in("premises")) {
      before.drop("says which " + mention.type.id());
      mention.compoundFrom = before.compoundFrom >= 0 ? before.compoundFrom : before.from;
      return true;
    }
    return gap == 0 && reading.english() && compound(before, mention, tokens);
  }

  /** "transport de meubles": the thing says which is meant by the one before. */
  static boolean complement(Reading reading, Mention before, Mention mention) {
    Tokens tokens = reading.tokens();
    int gap = mention.from - before.to;
    int start = mention.from;
    while (start > before.to && LINKS.contains(tokens.norm(start - 1))) {
      start--;
    }
    return start == before.to
        && gap > 0
        && hasOf(tokens, before.to, mention.from)
        && !before.weakCarrier();
  }

  private static boolean hasOf(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Set.of("de", "d", "du", "des", "of").contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean compound(Mention before, Mention mention, Tokens tokens) {
    boolean hyphen = tokens.at(mention.from).spaced() || tokens.at(mention.from).hyphened();
    if (hyphen && !before.plural && !before.dropped && before.in("equipment")) {
      before.drop("part of a compound");
      mention.spanFrom = Math.min(mention.spanFrom, before.from);
      mention.compoundFrom = before.compoundFrom >= 0 ? before.compoundFrom : before.from;
      return true;
    }
    return false;
  }
}
