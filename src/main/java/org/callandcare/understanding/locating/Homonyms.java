package org.callandcare.understanding.locating;

import org.callandcare.places.Commune;
import org.callandcare.places.PlaceName;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Places of one name, told apart by the postcode or département beside it, else by their size. */
final class Homonyms {

  private final Gazetteer gazetteer;

  Homonyms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Of homonyms the one whose postcode or département is said, else the largest. */
  @Nullable PlaceName choose(Reading reading, NameMatch match) {
    PlaceName best = null;
    int score = -1;
    String postcode = postcodeNear(reading.tokens(), match);
    for (PlaceName name : match.names()) {
      Commune commune = gazetteer.commune(name);
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

  /** The postcode or the number of the département said beside a name; null when none is. */
  static @Nullable String postcodeNear(Tokens tokens, NameMatch match) {
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
}
