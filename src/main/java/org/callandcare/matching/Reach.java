package org.callandcare.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callandcare.places.Commune;
import org.callandcare.places.Places;
import org.callandcare.places.Position;
import org.callandcare.records.Dossier;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.Place;

/** How far it is from an offer to a need. */
final class Reach {

  private static final Set<String> BY_MIND = Set.of("time", "skill");
  private static final double TENTHS = 10;

  private final Places places;

  Reach(Places places) {
    this.places = places;
  }

  /** What is known of a way. */
  sealed interface Way {
    /** Remote, or money. */
    record Irrelevant() implements Way {}

    record SameCommune(String name) implements Way {}

    record Far(double kilometres) implements Way {}

    /** One of the two is not on the map. */
    record Unknown() implements Way {}
  }

  Way way(Need need, Offer offer, List<MatchedLine> lines) {
    if (lines.stream().allMatch(line -> anywhere(need, offer, line))) {
      return new Way.Irrelevant();
    }
    Place from = offer.place();
    Place to = need.place();
    String insee = from.insee();
    if (insee != null && insee.equals(to.insee())) {
      return new Way.SameCommune(to.name());
    }
    Optional<Position> start = findPosition(from);
    Optional<Position> end = findPosition(to);
    if (start.isEmpty() || end.isEmpty()) {
      return new Way.Unknown();
    }
    double kilometres = start.get().kilometresTo(end.get());
    return new Way.Far(Math.round(kilometres * TENTHS) / TENTHS);
  }

  private static boolean anywhere(Need need, Offer offer, MatchedLine line) {
    String category = offer.line(line.offerLine()).category();
    return category.equals("funding")
        || (BY_MIND.contains(category) && (remote(offer) || remote(need)));
  }

  private static boolean remote(Dossier dossier) {
    return dossier
        .content()
        .findChoice("remote")
        .filter(choice -> choice.equals("remote") || choice.equals("either"))
        .isPresent();
  }

  private Optional<Position> findPosition(Place place) {
    String insee = place.insee();
    if (insee == null) {
      return Optional.empty();
    }
    return places.findByInsee(insee).map(Commune::position);
  }
}
