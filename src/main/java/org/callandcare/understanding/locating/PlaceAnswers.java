package org.callandcare.understanding.locating;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.places.Commune;
import org.callandcare.places.PlaceName;
import org.callandcare.places.PlacesData;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * Places as answers to a question: the whole text is one, and a wrong letter or two is forgiven.
 */
final class PlaceAnswers {

  private final PlacesData places;
  private final Gazetteer gazetteer;
  private final Set<String> ordinary;

  PlaceAnswers(PlacesData places, Gazetteer gazetteer, Set<String> ordinary) {
    this.places = places;
    this.gazetteer = gazetteer;
    this.ordinary = ordinary;
  }

  /** Communes an answer may mean, best first. */
  List<Commune> answers(Reading reading) {
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i).digits() && tokens.norm(i).length() == 5) {
        List<Commune> communes = places.listByPostcode(tokens.norm(i));
        for (int j = 0; j < tokens.size(); j++) {
          NameMatch match = j == i ? null : gazetteer.at(tokens, j);
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
    NameMatch best = null;
    for (int i = 0; i < tokens.size(); i++) {
      NameMatch match = gazetteer.at(tokens, i);
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
    return gazetteer.nearest(Gazetteer.plain(tokens.text()));
  }

  private List<Commune> communes(List<PlaceName> names) {
    List<Commune> found = new ArrayList<>();
    for (PlaceName name : names) {
      Commune commune = gazetteer.commune(name);
      if (commune != null && !found.contains(commune)) {
        found.add(commune);
      }
    }
    found.sort((a, b) -> Integer.compare(b.population(), a.population()));
    return found;
  }
}
