package org.callandcare.understanding.locating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.callandcare.places.Commune;
import org.callandcare.places.PlaceName;
import org.callandcare.places.PlacesData;
import org.callandcare.understanding.PlaceMention;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Fold;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.ShortForms;
import org.callandcare.understanding.text.Spelling;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokenizer;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds places in a text: communes, their quarters, areas, postcodes. Thread-safe. */
public final class PlaceReader {

  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final int TOWN = 9_000;
  private static final int SHORTEST_CORRECTED = 5;

  private final PlacesData places;
  private final Set<String> ordinary;
  private final Node root = new Node();
  private final Map<String, List<String>> townsByBeginning = new HashMap<>();
  private final Map<Integer, List<Spelled>> communesByLength = new HashMap<>();

  /**
   * @param ordinary words of the language, folded: as a place they need a preposition or a capital
   */
  public PlaceReader(PlacesData places, Set<String> ordinary) {
    this.places = places;
    this.ordinary = new HashSet<>(ordinary);
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

  private static String plain(String written) {
    return OTHERS.matcher(Fold.of(written)).replaceAll(" ").strip();
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

  /** A place found in a text. */
  public record Found(int from, int to, PlaceMention mention, boolean body, boolean sure) {}

  /** All places, in the order of the text. */
  public List<Found> find(Reading reading, boolean[] taken) {
    Tokens tokens = reading.tokens();
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Found place = taken[i] ? null : at(reading, i);
      if (place == null) {
        i++;
        continue;
      }
      found.add(place);
      i = place.to();
    }
    return found;
  }

  /** The place the message is about: the first; a public body's commune only when no other is. */
  public static @Nullable PlaceMention choose(List<Found> found) {
    Found body = null;
    for (Found place : found) {
      if (!place.body()) {
        return place.mention();
      }
      body = body == null ? place : body;
    }
    return body == null ? null : body.mention();
  }

  private @Nullable Found at(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    Token token = tokens.at(i);
    if (token.digits()) {
      return postcode(reading, i);
    }
    if (!token.word()) {
      return null;
    }
    Match match = walk(tokens, root, i, i);
    boolean typo = false;
    if (match == null) {
      match = corrected(reading, i);
      typo = match != null;
    }
    if (match == null
        || reading.cues().endsAt("street", i)
        || Set.of("rouge", "bleue", "blanche").contains(tokens.norm(match.to()))) {
      return null;
    }
    PlaceName name = choose(reading, match);
    if (name == null || !typo && !believable(reading, match, name)) {
      return null;
    }
    return found(reading, match, name);
  }

  private @Nullable Match walk(Tokens tokens, Node node, int from, int at) {
    Token token = tokens.at(at);
    if (token.word() || token.digits()) {
      Node next = node.next.get(saint(token.norm()));
      if (next != null) {
        Match longer = walk(tokens, next, from, at + 1);
        if (longer != null) {
          return longer;
        }
      }
    } else if (token.is("/") && at > from) {
      return walk(tokens, node, from, at + 1) instanceof Match match && match.to() > at + 1
          ? match
          : ending(node, from, at);
    }
    return ending(node, from, at);
  }

  private static @Nullable Match ending(Node node, int from, int at) {
    return node.names.isEmpty() || at == from ? null : new Match(from, at, node.names);
  }

  private @Nullable Match corrected(Reading reading, int i) {
    Token token = reading.tokens().at(i);
    String norm = token.norm();
    if (norm.length() < SHORTEST_CORRECTED || ordinary.contains(norm)) {
      return null;
    }
    boolean prepared = reading.cues().endsAt("place.before", i);
    boolean capital = token.capital() && i > 0 && reading.tokens().sameSentence(i - 1, i);
    if (!prepared && !capital) {
      return null;
    }
    Match best = null;
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
        best = new Match(i, i + 1, node.names);
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

  private @Nullable Commune commune(PlaceName name) {
    String insee = name.insee();
    return insee == null ? null : places.findByInsee(insee).orElse(null);
  }

  /** Of homonyms the one whose postcode or département is said, else the largest. */
  private @Nullable PlaceName choose(Reading reading, Match match) {
    PlaceName best = null;
    int score = -1;
    String postcode = postcodeNear(reading.tokens(), match);
    for (PlaceName name : match.names()) {
      Commune commune = commune(name);
      int points = commune == null ? 0 : commune.population() + 1;
      if (commune != null
          && postcode != null
          && (commune.postcodes().contains(postcode) || postcode.equals(commune.department()))) {
        points += 10_000_000;
      }
      if (name.kind() == PlaceName.Kind.COMMUNE) {
        points += 1;
      }
      if (points > score) {
        best = name;
        score = points;
      }
    }
    return best;
  }

  private @Nullable String postcodeNear(Tokens tokens, Match match) {
    for (int at : new int[] {match.to(), match.to() + 1, match.from() - 1, match.from() - 2}) {
      Token token = tokens.at(at);
      boolean five = token.digits() && token.norm().length() == 5;
      boolean department =
          token.digits()
              && token.norm().length() == 2
              && at > match.to()
              && tokens.norm(at - 1).equals("(");
      if ((five || department) && Math.abs(at - match.from()) < 8) {
        return token.norm();
      }
    }
    return null;
  }

  private boolean believable(Reading reading, Match match, PlaceName name) {
    Tokens tokens = reading.tokens();
    Cues cues = reading.cues();
    int from = match.from();
    String norm = tokens.norm(from);
    boolean one = match.to() - from == 1;
    boolean opening =
        from == 0 || !tokens.sameSentence(from - 1, from) || tokens.norm(from - 1).equals(":");
    boolean capital = tokens.at(from).capital() && !opening && !shouting(tokens);
    int before = from;
    if (ARTICLES.contains(tokens.norm(before - 1))) {
      before--;
    }
    boolean located = located(tokens, from) || located(tokens, before) && before < from;
    boolean prepared =
        cues.endsAt("place.before", from)
            || cues.endsAt("place.before", before)
            || cues.endsAt("body", from);
    boolean coded = postcodeNear(tokens, match) != null;
    Commune commune = commune(name);
    boolean town = commune != null && commune.population() >= TOWN;
    boolean common = ordinary.contains(norm) || norm.length() <= 3;
    if (personName(tokens, from)) {
      return coded;
    }
    if (name.kind() == PlaceName.Kind.AREA) {
      return area(tokens, match, prepared, capital);
    }
    if (coded) {
      return true;
    }
    if (name.kind() == PlaceName.Kind.ELSEWHERE) {
      return one
          ? (located || prepared && (capital || !common) || capital && !common)
              && !(norm.equals("nice") && reading.english())
          : true;
    }
    if (!one) {
      return !common || prepared || capital || tokens.at(match.to() - 1).hyphened() || town;
    }
    if (!common && tokens.at(from).capital() && signed(tokens, match)) {
      return true;
    }
    if (common && one && town && alone(tokens, from, match.to()) && norm.length() > 3) {
      return true;
    }
    if (common) {
      return located && (capital || !wordLike(norm)) || prepared && capital;
    }
    if (town) {
      return true;
    }
    return located || prepared && (tokens.at(from).capital() || norm.length() >= 6) || capital;
  }

  /** "…? Wavrin": the last sentence is nothing but the name. */
  private static boolean signed(Tokens tokens, Match match) {
    return match.from() > 2
        && !tokens.sameSentence(match.from() - 1, match.from())
        && (match.to() == tokens.size()
            || match.to() == tokens.size() - 1 && tokens.norm(match.to()).equals("."));
  }

  /** "…, croix, 06 12…": between signs, near the end. */
  private static boolean alone(Tokens tokens, int from, int to) {
    return from > 2
        && tokens.norm(from - 1).equals(",")
        && (to == tokens.size() || tokens.norm(to).equals(",") && tokens.at(to + 1).digits());
  }

  /** "à", "in", "near": only a place is awaited; "de" and "le" stand before much else. */
  private static boolean located(Tokens tokens, int at) {
    String norm = tokens.norm(at - 1);
    return Set.of(
                "a",
                "sur",
                "vers",
                "in",
                "at",
                "near",
                "from",
                "around",
                "habite",
                "secteur",
                "quartier",
                "cote",
                "pres",
                "proche",
                "aux",
                "depuis",
                "entre",
                "outside",
                "to")
            .contains(norm)
        || norm.equals("de")
            && Set.of("pres", "proche", "autour", "cote", "quartier", "secteur", "ville", "commune")
                .contains(tokens.norm(at - 2));
  }

  private static boolean shouting(Tokens tokens) {
    int upper = 0;
    int letters = 0;
    String text = tokens.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return letters > 8 && upper * 2 > letters;
  }

  /** Everyday words that are communes too, never meant without a capital. */
  private static boolean wordLike(String norm) {
    return norm.length() <= 4;
  }

  private static boolean personName(Tokens tokens, int from) {
    return Set.of("mme", "mr", "monsieur", "madame", "mrs", "ms", "miss", "mlle", "dr", "m")
            .contains(tokens.norm(from - 1))
        || tokens.norm(from - 1).equals(".")
            && Set.of("m", "mr", "mme", "dr").contains(tokens.norm(from - 2))
            && !tokens.at(from - 1).spaced();
  }

  private static boolean area(Tokens tokens, Match match, boolean prepared, boolean capital) {
    String norm = tokens.norm(match.from());
    boolean ambiguous =
        Set.of(
                    "nord",
                    "somme",
                    "oise",
                    "aisne",
                    "valois",
                    "artois",
                    "vexin",
                    "flandre",
                    "ponthieu",
                    "ferrain")
                .contains(norm)
            && match.to() - match.from() == 1;
    if (!ambiguous) {
      return prepared
          || capital
          || tokens.at(match.from()).capital()
          || match.to() - match.from() > 1;
    }
    String before = tokens.norms(match.from() - 2, match.from());
    boolean within =
        before.equals("dans le")
            || before.equals("dans la")
            || before.equals("dans l")
            || before.equals("de la") && norm.equals("somme") && capital
            || before.endsWith("departement du")
            || before.equals("in the")
            || tokens.norm(match.from() - 1).equals("du") && capital
            || tokens.norm(match.from() - 1).equals("le") && capital
            || tokens.norm(match.from() - 1).equals("l") && capital
            || before.equals("en")
            || tokens.norm(match.from() - 1).equals("en")
            || tokens.norm(match.from() - 1).equals("la") && capital;
    return within && !tokens.norm(match.from() - 2).equals("gare");
  }

  /** "je viens d'Ukraine", "arrived from Syria": where one comes from, said of countries. */
  private static boolean origin(Tokens tokens, Match match) {
    String before = tokens.norm(match.from() - 1);
    if (Set.of("to", "au", "en", "aux").contains(before)) {
      return Set.of("moved", "parti", "partie", "partis", "gone", "emigrated", "emigre")
          .contains(tokens.norm(match.from() - 2));
    }
    if (!Set.of("d", "de", "du", "from").contains(before)) {
      return false;
    }
    for (int i = match.from() - 2; i >= match.from() - 4; i--) {
      if (Set.of(
              "arrive",
              "arrivee",
              "arriver",
              "viens",
              "vient",
              "venons",
              "venu",
              "venue",
              "venus",
              "arrived",
              "came",
              "come",
              "comes",
              "moved",
              "arrives",
              "arrivons",
              "fled",
              "fui")
          .contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private Found found(Reading reading, Match match, PlaceName name) {
    Commune commune = commune(name);
    boolean body =
        reading.cues().endsAt("body", match.from())
            || commune == null && origin(reading.tokens(), match);
    if (commune == null) {
      String said = name.official();
      return new Found(match.from(), match.to(), new PlaceMention(said, null, null), body, true);
    }
    String postcode = postcodeNear(reading.tokens(), match);
    if (postcode == null || !commune.postcodes().contains(postcode)) {
      String said = postcode != null && postcode.length() == 5 ? postcode : null;
      postcode = commune.postcodes().size() == 1 ? commune.postcodes().getFirst() : said;
    }
    return new Found(
        match.from(),
        match.to(),
        new PlaceMention(commune.name(), commune.insee(), postcode),
        body,
        true);
  }

  private @Nullable Found postcode(Reading reading, int i) {
    String digits = reading.norm(i);
    if (digits.length() != 5) {
      return null;
    }
    Match next = walk(reading.tokens(), root, i + 1, i + 1);
    if (next != null && next.names().stream().anyMatch(name -> name.insee() != null)) {
      return null;
    }
    List<Commune> communes = places.listByPostcode(digits);
    if (communes.isEmpty()) {
      return null;
    }
    Commune first = communes.getFirst();
    return new Found(
        i,
        i + 1,
        new PlaceMention(first.name(), first.insee(), digits),
        false,
        communes.size() == 1);
  }

  /** Communes an answer may mean, best first; a wrong letter or two is forgiven. */
  public List<Commune> answers(Reading reading) {
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).digits() && tokens.norm(i).length() == 5) {
        List<Commune> communes = places.listByPostcode(tokens.norm(i));
        for (int j = 0; j < tokens.size(); j++) {
          Match match = j == i ? null : walk(tokens, root, j, j);
          if (match != null) {
            List<Commune> both =
                communes.stream()
                    .filter(c -> match.names().stream().anyMatch(n -> c.insee().equals(n.insee())))
                    .toList();
            if (!both.isEmpty()) {
              return both;
            }
          }
        }
        if (!communes.isEmpty()) {
          return communes;
        }
      }
    }
    List<Commune> whole = places.listByName(tokens.text());
    if (!whole.isEmpty()) {
      return whole;
    }
    Match best = null;
    for (int i = 0; i < tokens.size(); i++) {
      Match match = walk(tokens, root, i, i);
      if (match != null
          && match.names().stream().anyMatch(name -> name.insee() != null)
          && (best == null || match.to() - match.from() > best.to() - best.from())
          && !(ordinary.contains(tokens.norm(i))
              && match.to() - i == 1
              && tokens.size() > 2
              && !tokens.at(i).capital())) {
        best = match;
      }
    }
    if (best != null) {
      return communes(best.names());
    }
    return nearest(plain(tokens.text()));
  }

  private List<Commune> communes(List<PlaceName> names) {
    List<Commune> found = new ArrayList<>();
    for (PlaceName name : names) {
      Commune commune = commune(name);
      if (commune != null && !found.contains(commune)) {
        found.add(commune);
      }
    }
    found.sort((a, b) -> Integer.compare(b.population(), a.population()));
    return found;
  }

  private List<Commune> nearest(String answer) {
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

  private record Match(int from, int to, List<PlaceName> names) {}

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(4);
    final List<PlaceName> names = new ArrayList<>(1);
  }
}
