package org.callandcare.understanding.locating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.places.Commune;
import org.callandcare.places.PlaceName;
import org.callandcare.places.PlacesData;
import org.callandcare.understanding.PlaceMention;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds places in a text: communes, their quarters, areas, postcodes. Thread-safe. */
public final class PlaceReader {

  private static final Set<String> PREPOSITIONS = Set.of("a", "sur", "de", "d", "in", "at", "from");

  private final PlacesData places;
  private final Set<String> ordinary;
  private final Gazetteer gazetteer;
  private final Homonyms homonyms;
  private final PlaceContext context;
  private final PlaceAnswers answers;

  /**
   * @param ordinary words of the language, folded: as a place they need a preposition or a capital;
   *     kept as it is
   */
  public PlaceReader(PlacesData places, Set<String> ordinary) {
    this.places = places;
    this.ordinary = ordinary;
    gazetteer = new Gazetteer(places);
    homonyms = new Homonyms(gazetteer);
    context = new PlaceContext(gazetteer, this.ordinary);
    answers = new PlaceAnswers(places, gazetteer, this.ordinary);
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
    List<Found> standing = new ArrayList<>(found);
    standing.removeIf(place -> takenBack(tokens, place));
    return standing.isEmpty() ? found : standing;
  }

  /** "Pas Roubaix, Roncq", "not in Lens but in Liévin". */
  private static boolean takenBack(Tokens tokens, Found place) {
    int at = place.from();
    while (PREPOSITIONS.contains(tokens.norm(at - 1))) {
      at--;
    }
    return tokens.norm(at - 1).equals("pas") || tokens.norm(at - 1).equals("not");
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
    NameMatch match = gazetteer.at(tokens, i);
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
    PlaceName name = homonyms.choose(reading, match);
    if (name == null || !typo && !context.believable(reading, match, name)) {
      return null;
    }
    return found(reading, match, name);
  }

  private @Nullable NameMatch corrected(Reading reading, int i) {
    Token token = reading.tokens().at(i);
    String norm = token.norm();
    if (norm.length() < Gazetteer.SHORTEST_CORRECTED || ordinary.contains(norm)) {
      return null;
    }
    boolean prepared = reading.cues().endsAt("place.before", i);
    boolean capital = token.capital() && i > 0 && reading.tokens().sameSentence(i - 1, i);
    if (!prepared && !capital || PlaceContext.personName(reading.tokens(), i)) {
      return null;
    }
    return gazetteer.misspelt(norm, i);
  }

  private Found found(Reading reading, NameMatch match, PlaceName name) {
    Commune commune = gazetteer.commune(name);
    boolean body =
        reading.cues().endsAt("body", match.from())
            || commune == null && PlaceContext.origin(reading.tokens(), match);
    if (commune == null) {
      String said = name.official();
      return new Found(match.from(), match.to(), new PlaceMention(said, null, null), body, true);
    }
    String postcode = Homonyms.postcodeNear(reading.tokens(), match);
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
    NameMatch next = gazetteer.at(reading.tokens(), i + 1);
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
    return answers.answers(reading);
  }
}
