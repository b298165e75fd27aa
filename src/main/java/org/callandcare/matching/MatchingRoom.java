package org.callandcare.matching;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.places.Places;
import org.callandcare.records.Allocations;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.springframework.context.ApplicationEventPublisher;

/** Everything of the matching on one database. Opening it asks nothing of the server yet. */
record MatchingRoom(
    Matchmaker matching, StoredMatches matches, FindingMatches finding, MatchingLoop loop) {

  static MatchingRoom open(
      MongoDatabase database,
      Needs needs,
      Offers offers,
      Allocations allocations,
      Catalogue catalogue,
      Places places,
      MatchingSettings settings,
      ApplicationEventPublisher publisher,
      Clock clock) {
    Compatibility compatibility = new Compatibility(catalogue);
    Comparison comparison = new Comparison(compatibility, places, settings);
    StoredMatches matches = new StoredMatches(database, needs, offers, clock);
    ProposingAMatch proposing =
        new ProposingAMatch(matches, needs, offers, allocations, comparison, clock);
    Matchmaker matchmaker =
        new Matchmaker(needs, offers, compatibility, comparison, proposing, settings, clock);
    FindingMatches finding =
        new FindingMatches(
            needs, offers, allocations, matchmaker, matches, settings, publisher, clock);
    return new MatchingRoom(
        matchmaker, matches, finding, new MatchingLoop(finding, matches, settings));
  }
}
