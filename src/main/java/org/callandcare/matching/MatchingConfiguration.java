package org.callandcare.matching;

import java.time.Clock;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.places.Places;
import org.callandcare.records.Allocations;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Gives the application its matching. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
class MatchingConfiguration {

  @Bean
  MatchingRoom matchingRoom(
      MongoDatabaseFactory mongo,
      Needs needs,
      Offers offers,
      Allocations allocations,
      Catalogue catalogue,
      Places places,
      MatchingSettings settings,
      ApplicationEventPublisher publisher,
      Clock clock) {
    return MatchingRoom.open(
        mongo.getMongoDatabase(),
        needs,
        offers,
        allocations,
        catalogue,
        places,
        settings,
        publisher,
        clock);
  }

  @Bean
  Matching matching(MatchingRoom room) {
    return room.matching();
  }

  @Bean
  Matches matches(MatchingRoom room) {
    return room.matches();
  }

  @Bean
  MatchingLoop matchingLoop(MatchingRoom room) {
    return room.loop();
  }
}
