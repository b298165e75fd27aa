package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * What is told around a thing named: the text, the other things in it and the intent. What was
 * dropped before is no longer part of it.
 *
 * @param intent the message's, for example {@code need}
 */
record Scene(Reading reading, List<Mention> mentions, String intent) {

  /** Small words between a verb or preposition and the thing's name. */
  private static final Set<String> LITTLE =
      Set.of(
          "un", "une", "a", "an", "le", "la", "l", "les", "des", "mon", "ma", "mes", "my", "our",
          "notre", "nos", "the", "de", "d", "du", "new", "nouveau", "nouvel", "deux", "two", "1",
          "2", "cet", "ce", "this", "some", "leur", "their", "small", "petit", "petite", "her",
          "his", "son", "sa", "of");

  Tokens tokens() {
    return reading.tokens();
  }

  Cues cues() {
    return reading.cues();
  }

  /** A thing that still counts is such. */
  boolean any(Predicate<Mention> such) {
    return mentions.stream().anyMatch(mention -> !mention.dropped && such.test(mention));
  }

  /** Something else still counts. */
  boolean other(Mention mention) {
    return any(m -> m != mention);
  }

  /** Something of another type still counts. */
  boolean otherType(Mention mention) {
    return any(m -> m != mention && !m.type.equals(mention.type));
  }

  /** A thing that still counts is named at this token. */
  boolean named(int token) {
    return any(m -> m.from <= token && token < m.to);
  }

  /** The first token of the noun phrase: its name with the little words and adjectives before. */
  int opening(Mention mention) {
    int at = mention.from;
    while (LITTLE.contains(tokens().norm(at - 1)) || cues().covers("adjective", at - 1)) {
      at--;
    }
    return at;
  }

  /** Mine, or the one spoken of: no number, no "a". */
  boolean definite(Mention mention) {
    int at = mention.from;
    while (tokens().at(at - 1).digits()) {
      at--;
    }
    if (at < mention.from && Determiners.OWN_OR_THE.contains(tokens().norm(at - 1))) {
      return true;
    }
    return Determiners.OWN_OR_THE.contains(tokens().norm(mention.from - 1))
        || tokens().norm(mention.from - 1).equals("s") && reading.english();
  }
}
