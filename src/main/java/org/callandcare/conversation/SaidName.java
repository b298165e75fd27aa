package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callandcare.dialogue.GlobalWords;
import org.callandcare.dialogue.Slot;

/**
 * The name in an answer to "you are writing as a…": "Invented Ltd", "we are Green Hands charity".
 * Whoever says what they are called there is not asked for it again.
 */
final class SaidName {

  private static final int MOST_WORDS = 6;

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:we are|we're|i am|i'm|i work (?:for|at)|this is|it's|from"
              + "|nous sommes|on est|c'est|je suis (?:de|chez)|je travaille (?:pour|chez)|ici"
              + "|pour|chez)\\s+(?:the |la |le |les |l')?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How a company's legal form ends its name, or begins it. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:ltd|llc|llp|inc|plc|gmbh|sarl|sas|sasu|eurl|sa|scop|scic|snc)\\.?(?:$|\\s)");

  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’&-]+");

  private SaidName() {}

  /**
   * @param asked the question that was answered: only one for the kind of a party tells a name
   */
  static Optional<String> of(String text, Slot asked) {
    if (asked.hears() != Slot.Hears.PARTY_KIND) {
      return Optional.empty();
    }
    String said = LEAD.matcher(text.replace('’', '\'').strip()).replaceFirst("").strip();
    List<String> words = List.of(said.split("\\s+"));
    if (words.size() < 2 || words.size() > MOST_WORDS || said.matches(".*[?!:;\\d@].*")) {
      return Optional.empty();
    }
    long names =
        words.stream()
            .filter(word -> CAPITALISED.matcher(word).matches() && !isKind(word, asked))
            .count();
    return names >= 2 || (names == 1 && LEGAL_FORM.matcher(said).find())
        ? Optional.of(said.replaceFirst("[.,]+$", ""))
        : Optional.empty();
  }

  /** One of the words that say what somebody is. */
  private static boolean isKind(String word, Slot asked) {
    String simple = GlobalWords.simplify(word);
    return asked.words().values().stream()
        .map(Map::values)
        .flatMap(lists -> lists.stream().flatMap(List::stream))
        .anyMatch(simple::startsWith);
  }
}
