package org.callandcare.understanding.languages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/** Everyday words with the languages they are of. Immutable. */
public final class Vocabulary {

  /** The name of the list of words that French and English share: they tell nothing. */
  public static final String BOTH = "both";

  /** The name of the list of words of the names of places: they tell nothing. */
  public static final String NAMES = "names";

  private static final Pattern FRENCH_ENDING =
      Pattern.compile("(e|es|ons|ez|ent|er|ee|ees|ais|ait|ions|iez|aient|ai|ant|era|erais|erait)?");

  private static final int SHORTEST_STEM = 3;
  private static final double STEM = 0.6;

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();

  /**
   * @param lists words by ISO 639-1 code, {@link #BOTH} or {@link #NAMES}, in any spelling; a star
   *     stands for the endings of a French verb
   */
  public Vocabulary(Map<String, List<String>> lists) {
    lists.forEach(
        (language, list) -> {
          for (String word : list) {
            String folded = Fold.of(word);
            if (folded.endsWith("*")) {
              stems.put(folded.substring(0, folded.length() - 1), language);
            } else {
              words.merge(folded, Set.of(language), Vocabulary::both);
            }
          }
        });
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    if (some.containsAll(others)) {
      return some;
    }
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Whether a word is as much French as English, as it is written or written out, or a name. */
  boolean shared(Tokens tokens, int i) {
    Token token = tokens.at(i);
    boolean writtenOut = token.end() - token.start() != token.norm().length();
    return shared(token.norm()) || writtenOut && shared(Fold.of(tokens.original(i, i + 1)));
  }

  private boolean shared(String norm) {
    Set<String> languages = languages(norm);
    return languages.contains(BOTH)
        || languages.contains(NAMES)
        || languages.contains("fr") && languages.contains("en");
  }

  /**
   * Whether a word is left aside: a name always, a shared word where others tell more.
   *
   * @param others whether there are words that are not shared
   */
  boolean silent(Tokens tokens, int i, boolean others) {
    return others ? shared(tokens, i) : languages(tokens.norm(i)).contains(NAMES);
  }

  private Set<String> languages(String norm) {
    Set<String> languages = words.get(norm);
    if (languages == null && norm.length() > SHORTEST_STEM && "sx".indexOf(last(norm)) >= 0) {
      languages = words.get(norm.substring(0, norm.length() - 1));
    }
    return languages == null ? Set.of() : languages;
  }

  private static char last(String norm) {
    return norm.charAt(norm.length() - 1);
  }

  /** Votes by language: a word of several languages counts less for each, a shared one nothing. */
  Map<String, Double> votes(Tokens tokens) {
    Map<String, Double> votes = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.word() && !shared(tokens, i)) {
        vote(token.norm(), votes);
      }
    }
    return votes;
  }

  private void vote(String norm, Map<String, Double> votes) {
    Set<String> languages = languages(norm);
    for (String language : languages) {
      votes.merge(language, 1.0 / languages.size(), Double::sum);
    }
    for (int n = norm.length(); languages.isEmpty() && n >= SHORTEST_STEM; n--) {
      String language = stems.get(norm.substring(0, n));
      if (language != null && FRENCH_ENDING.matcher(norm).region(n, norm.length()).matches()) {
        votes.merge(language, STEM, Double::sum);
        return;
      }
    }
  }
}
