package org.callandcare.records;

import java.time.Clock;
import org.callandcare.catalogue.Catalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives the application its records. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(HouseRules.class)
class RecordsConfiguration {

  @Bean
  RecordsRoom recordsRoom(
      MongoDatabaseFactory mongo,
      Catalogue catalogue,
      HouseRules rules,
      ApplicationEventPublisher events,
      Clock clock) {
    return RecordsRoom.open(mongo.getMongoDatabase(), catalogue, rules, events, clock);
  }

  @Bean
  Parties parties(RecordsRoom room) {
    return room.parties();
  }

  @Bean
  Needs needs(RecordsRoom room) {
    return room.needs();
  }

  @Bean
  Offers offers(RecordsRoom room) {
    return room.offers();
  }

  @Bean
  Dossiers dossiers(RecordsRoom room) {
    return room.dossiers();
  }

  @Bean
  Allocations allocations(RecordsRoom room) {
    return room.allocations();
  }

  @Bean
  Callbacks callbacks(RecordsRoom room) {
    return room.callbacks();
  }

  @Bean
  RecordsScan recordsScan(RecordsRoom room) {
    return room.scan();
  }

  @Bean
  ConversationListener recordsConversationListener(RecordsRoom room) {
    return room.listener();
  }
}
