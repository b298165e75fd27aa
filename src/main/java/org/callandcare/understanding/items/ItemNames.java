package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.text.ShortForms;
import org.callandcare.understanding.text.Spelling;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokenizer;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's names as a tree of stems, walked with forgiveness: plurals, accents, lost little
 * words, a wrong letter in a long word (two in a very long one).
 */
final class ItemNames {

  private static final Set<String> LITTLE =
      Set.of("de", "d", "du", "des", "a", "au", "aux", "en", "la", "le", "l", "les", "of", "the");
  private static final int SHORTEST_CORRECTED = 5;
  private static final int LONG = 8;
  private static final int SHORTEST_CORRECTED_TWICE = 9;

  private final Node root = new Node();
  private final Map<String, List<String>> byDeletion = new HashMap<>();
  private final Map<String, List<String>> longByBeginning = new HashMap<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> accented = new HashSet<>();
  private final Set<String> known;

  ItemNames(Catalogue catalogue, Set<String> known) {
    this.known = new HashSet<>(known);
    Tokenizer tokenizer = new Tokenizer(new ShortForms(Map.of()));
    for (ItemType type : catalogue.listTypes()) {
      type.words()
          .forEach(
              (language, words) ->
                  words.forEach(word -> add(tokenizer.read(word), type, language)));
      type.names()
          .forEach(
              (language, name) -> {
                add(tokenizer.read(name.singular()), type, language);
              });
    }
    for (String stem : stems) {
      if (stem.length() >= SHORTEST_CORRECTED) {
        correctable(stem, stem);
        for (int i = 0; i < stem.length(); i++) {
          if (i == 0 || stem.charAt(i) != stem.charAt(i - 1)) {
            correctable(without(stem, i), stem);
          }
        }
      }
      if (stem.length() >= SHORTEST_CORRECTED_TWICE) {
        longByBeginning.computeIfAbsent(stem.substring(0, 2), s -> new ArrayList<>()).add(stem);
      }
    }
  }

  private void correctable(String written, String stem) {
    byDeletion.computeIfAbsent(written, s -> new ArrayList<>(1)).add(stem);
  }

  private void add(Tokens words, ItemType type, String language) {
    Node node = root;
    int count = 0;
    StringBuilder joined = new StringBuilder();
    String lastNorm = "";
    String firstNorm = "";
    for (int i = 0; i < words.size(); i++) {
      Token token = words.at(i);
      if (LITTLE.contains(token.norm()) && words.size() > 1) {
        continue;
      }
      stems.add(token.stem());
      known.add(token.norm());
      if (accented(words, i)) {
        accented.add(token.stem());
      }
      node = node.next.computeIfAbsent(token.stem(), s -> new Node());
      joined.append(token.norm());
      lastNorm = token.norm();
      if (count == 0) {
        firstNorm = token.norm();
      }
      count++;
    }
    node.end(type, language, language.equals("fr") ? firstNorm : lastNorm);
    if (count == 2 && joined.length() >= 7) {
      String together = joined.toString();
      Node whole =
          root.next.computeIfAbsent(
              org.callandcare.understanding.text.Fold.stem(together), s -> new Node());
      whole.end(type, language, together);
      stems.add(org.callandcare.understanding.text.Fold.stem(together));
    }
  }

  /** "Livré" is no "livre", though "canapé" is one: the accent at the end of a lone word counts. */
  boolean participle(Tokens tokens, Match match) {
    return match.to() - match.from() == 1
        && accented(tokens, match.from())
        && !accented.contains(tokens.at(match.from()).stem());
  }

  private static boolean accented(Tokens tokens, int i) {
    Token token = tokens.at(i);
    int end = token.end();
    while (end > token.start() + 1 && "es".indexOf(tokens.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return token.word() && tokens.text().charAt(end - 1) == 'é';
  }

  /** All words that occur in names, and ordinary ones: not to be taken for misspellings. */
  boolean isKnown(String norm) {
    return known.contains(norm);
  }

  /**
   * The longest name that begins at a token; null when there is none.
   *
   * @param language only names of this language; null for all
   */
  @Nullable Match at(Tokens tokens, int from, @Nullable String language) {
    Token first = tokens.at(from);
    if (first.kind() == Token.Kind.SIGN
        || first.kind() == Token.Kind.BREAK
        || LITTLE.contains(first.norm()) && !root.next.containsKey(first.stem())) {
      return null;
    }
    return walk(tokens, root, from, from, 0, language);
  }

  private @Nullable Match walk(
      Tokens tokens, Node node, int from, int at, int corrected, @Nullable String language) {
    Match best = node.match(from, at, corrected, language);
    Token token = tokens.at(at);
    if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.BREAK) {
      return best;
    }
    Node exact = node.next.get(token.stem());
    if (exact != null) {
      Match longer = walk(tokens, exact, from, at + 1, corrected, language);
      if (longer != null) {
        return longer;
      }
    } else if (corrected == 0 && token.word()) {
      for (String meant : meant(token)) {
        Node near = node.next.get(meant);
        if (near != null) {
          Match longer = walk(tokens, near, from, at + 1, 1, language);
          if (longer != null) {
            return longer;
          }
        }
      }
    }
    if (at > from && LITTLE.contains(token.norm())) {
      int next = at + 1;
      if (LITTLE.contains(tokens.norm(next))) {
        next++;
      }
      Node after = node.next.get(tokens.at(next).stem());
      if (after != null && tokens.at(next).word()) {
        Match longer = walk(tokens, after, from, next + 1, corrected, language);
        if (longer != null && longer.to() > next) {
          return longer;
        }
      }
    }
    return best;
  }

  private Set<String> meant(Token token) {
    String stem = token.stem();
    if (stem.length() < SHORTEST_CORRECTED || known.contains(token.norm())) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (String candidate : byDeletion.getOrDefault(stem, List.of())) {
      if (begins(stem, candidate)) {
        found.add(candidate);
      }
    }
    for (int i = 0; i < stem.length(); i++) {
      for (String candidate : byDeletion.getOrDefault(without(stem, i), List.of())) {
        if (begins(stem, candidate) && Spelling.within(stem, candidate, 1)) {
          found.add(candidate);
        }
      }
    }
    if (found.isEmpty() && stem.length() >= SHORTEST_CORRECTED_TWICE - 1) {
      for (String candidate : longByBeginning.getOrDefault(stem.substring(0, 2), List.of())) {
        if (Spelling.within(stem, candidate, 2)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** People seldom get the first letter wrong: a wedding is no bedding. */
  private static boolean begins(String written, String name) {
    char first = written.charAt(0);
    return first == name.charAt(0)
        || first == name.charAt(1) && written.charAt(1) == name.charAt(0)
        || written.length() >= LONG && !known(written, name);
  }

  /** Only the first letter differs, so that both may be words. */
  private static boolean known(String written, String name) {
    return written.length() == name.length() && written.substring(1).equals(name.substring(1));
  }

  private static String without(String word, int i) {
    return word.substring(0, i) + word.substring(i + 1);
  }

  /**
   * A name found.
   *
   * @param types those it may mean, in the catalogue's order
   * @param heads its main word as the catalogue writes it in the singular
   * @param corrected how many words had a wrong letter
   */
  record Match(int from, int to, List<ItemType> types, Set<String> heads, int corrected) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final Map<String, List<ItemType>> types = new HashMap<>(2);
    final Set<String> heads = new HashSet<>(1);

    void end(ItemType type, String language, String head) {
      List<ItemType> known = types.computeIfAbsent(language, l -> new ArrayList<>(1));
      if (!known.contains(type)) {
        known.add(type);
      }
      heads.add(head);
    }

    @Nullable Match match(int from, int to, int corrected, @Nullable String language) {
      List<ItemType> found = new ArrayList<>();
      for (Map.Entry<String, List<ItemType>> entry : types.entrySet()) {
        if (language == null || entry.getKey().equals(language)) {
          for (ItemType type : entry.getValue()) {
            if (!found.contains(type)) {
              found.add(type);
            }
          }
        }
      }
      return found.isEmpty() ? null : new Match(from, to, found, Set.copyOf(heads), corrected);
    }
  }
}
