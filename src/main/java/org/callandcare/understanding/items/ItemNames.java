package org.callandcare.understanding.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.ShortForms;
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

  private final Node root = new Node();
  private final NearStems near;
  private final Set<String> stems = new HashSet<>();
  private final Set<String> accented = new HashSet<>();

  /** Words never taken for misspellings of others: ordinary ones, and all that names have. */
  private final Set<String> ordinary;

  private final Set<String> named = new HashSet<>();

  ItemNames(Catalogue catalogue, Set<String> ordinary) {
    this.ordinary = ordinary;
    Tokenizer tokenizer = new Tokenizer(new ShortForms(Map.of()));
    for (ItemType type : catalogue.listTypes()) {
      for (Map.Entry<String, List<String>> words : type.words().entrySet()) {
        for (String word : words.getValue()) {
          add(tokenizer.read(word), type, words.getKey());
        }
      }
      for (Map.Entry<String, ItemType.Name> name : type.names().entrySet()) {
        add(tokenizer.read(name.getValue().singular()), type, name.getKey());
      }
    }
    near = new NearStems(stems);
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
      named.add(token.norm());
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
      String stem = Fold.stem(together);
      root.next.computeIfAbsent(stem, _ -> new Node()).end(type, language, together);
      stems.add(stem);
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
    String norm = token.norm();
    return named.contains(norm) || ordinary.contains(norm) ? Set.of() : near.meant(token.stem());
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

    /** Null where no name ends. */
    @Nullable Ending ending;

    void end(ItemType type, String language, String head) {
      if (ending == null) {
        ending = new Ending();
      }
      ending.add(type, language, head);
    }

    @Nullable Match match(int from, int to, int corrected, @Nullable String language) {
      List<ItemType> found = ending == null ? List.of() : ending.list(language);
      return found.isEmpty() || ending == null
          ? null
          : new Match(from, to, found, Set.copyOf(ending.heads), corrected);
    }
  }

  /** What the names that end in one place may mean. */
  private static final class Ending {
    final Map<String, List<ItemType>> types = new HashMap<>(2);
    final Set<String> heads = new HashSet<>(1);

    void add(ItemType type, String language, String head) {
      List<ItemType> known = types.computeIfAbsent(language, _ -> new ArrayList<>(1));
      if (!known.contains(type)) {
        known.add(type);
      }
      heads.add(head);
    }

    List<ItemType> list(@Nullable String language) {
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
      return found;
    }
  }
}
