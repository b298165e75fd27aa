package org.callandcare.understanding.locating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callandcare.places.Commune;
import org.callandcare.places.PlaceName;
import org.callandcare.places.PlacesData;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.ShortForms;
import org.callandcare.understanding.text.Spelling;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokenizer;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** All names of places, by their words; finds them in a text, whole or misspelt. Thread-safe. */
final class Gazetteer {

  static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");

  /** How many live in a place that is known by its name alone. */
  static final int TOWN = 9_000;

  /** Letters of the shortest name that is known when misspelt. */
  static final int SHORTEST_CORRECTED = 5;

  private final PlacesData places;
  private final Node root = new Node();
  private final Map<String, List<String>> townsByBeginning = new HashMap<>();
  private final Map<Integer, List<Spelled>> communesByLength = new HashMap<>();

  Gazetteer(PlacesData places) {
    this.places = places;
    Tokenizer tokenizer = new Tokenizer(new ShortForms(Map.of()));
    for (PlaceName name : places.listNames()) {
      add(tokenizer.read(name.written()), name);
      addSpelled(name);
    }
  }

  /** A commune under one of its names, as {@link #plain} writes it. */
  private record Spelled(String name, Commune commune) {}

  private void addSpelled(PlaceName name) {
    Commune commune = commune(name);
    if (commune != null) {
      String plain = plain(name.written());
      communesByLength
          .computeIfAbsent(plain.length(), _ -> new ArrayList<>())
          .add(new Spelled(plain, commune));
    }
  }

  /** Folded, with a space for every run of signs. */
  static String plain(String written) {
    String folded = Fold.of(written);
    StringBuilder plain = new StringBuilder(folded.length());
    boolean apart = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (apart && !plain.isEmpty()) {
          plain.append(' ');
        }
        plain.append(c);
        apart = false;
      } else {
        apart = true;
      }
    }
    return plain.toString();
  }

  private void add(Tokens words, PlaceName name) {
    List<String> norms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.at(i).word() || words.at(i).digits()) {
        norms.add(saint(words.norm(i)));
      }
    }
    add(norms, name);
    if (norms.size() > 1 && ARTICLES.contains(norms.getFirst())) {
      add(norms.subList(1, norms.size()), name);
    }
    if (norms.size() == 1
        && norms.getFirst().length() >= SHORTEST_CORRECTED
        && name.insee() != null) {
      String word = norms.getFirst();
      townsByBeginning.computeIfAbsent(word.substring(0, 1), b -> new ArrayList<>()).add(word);
    }
  }

  private void add(List<String> norms, PlaceName name) {
    Node node = root;
    for (String norm : norms) {
      node = node.next.computeIfAbsent(norm, n -> new Node());
    }
    node.names.add(name);
  }

  private static String saint(String norm) {
    return norm.equals("st") ? "saint" : norm.equals("ste") ? "sainte" : norm;
  }

  /** The longest name that begins at this token; null when none does. */
  @Nullable NameMatch at(Tokens tokens, int from) {
    return walk(tokens, root, from, from);
  }

  private @Nullable NameMatch walk(Tokens tokens, Node node, int from, int at) {
    Token token = tokens.at(at);
    if (token.word() || token.digits()) {
      Node next = node.next.get(saint(token.norm()));
      if (next != null) {
        NameMatch longer = walk(tokens, next, from, at + 1);
        if (longer != null) {
          return longer;
        }
      }
    } else if (token.is("/") && at > from) {
      return walk(tokens, node, from, at + 1) instanceof NameMatch match && match.to() > at + 1
          ? match
          : ending(node, from, at);
    }
    return ending(node, from, at);
  }

  private static @Nullable NameMatch ending(Node node, int from, int at) {
    return node.names.isEmpty() || at == from ? null : new NameMatch(from, at, node.names);
  }

  /** The largest town whose name is this word but for a wrong letter or two. */
  @Nullable NameMatch misspelt(String norm, int i) {
    NameMatch best = null;
    int people = -1;
    for (String town : townsByBeginning.getOrDefault(norm.substring(0, 1), List.of())) {
      if (!Spelling.within(norm, town, norm.length() >= 9 ? 2 : 1)) {
        continue;
      }
      Node node = root.next.get(town);
      if (node == null || node.names.isEmpty()) {
        continue;
      }
      int population = population(node.names);
      if (population > people
          && (population >= TOWN || norm.length() >= 7 && population >= 2_000)) {
        people = population;
        best = new NameMatch(i, i + 1, node.names);
      }
    }
    return best;
  }

  private int population(List<PlaceName> names) {
    int most = 0;
    for (PlaceName name : names) {
      Commune commune = commune(name);
      most = Math.max(most, commune == null ? 0 : commune.population());
    }
    return most;
  }

  /** The commune a name belongs to; null for a name of no single commune. */
  @Nullable Commune commune(PlaceName name) {
    String insee = name.insee();
    return insee == null ? null : places.findByInsee(insee).orElse(null);
  }

  /** The largest commune whose name is the answer but for a wrong letter or two. */
  List<Commune> nearest(String answer) {
    if (answer.length() < 4 || answer.length() > 40) {
      return List.of();
    }
    Commune best = null;
    int limit = answer.length() >= 9 ? 2 : 1;
    for (int length = answer.length() - limit; length <= answer.length() + limit; length++) {
      for (Spelled spelled : communesByLength.getOrDefault(length, List.of())) {
        Commune commune = spelled.commune();
        if ((best == null || best.population() < commune.population())
            && Spelling.within(answer, spelled.name(), limit)) {
          best = commune;
        }
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final List<PlaceName> names = new ArrayList<>(1);
  }
}
