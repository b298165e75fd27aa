package org.callandcare.desk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.channel.Channel;
import org.callandcare.channel.CommandMenu;
import org.callandcare.channel.DeadLetterList;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.Outbox;
import org.callandcare.hours.DeskHours;
import org.callandcare.hours.QuietHours;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.places.Places;
import org.callandcare.records.Allocations;
import org.callandcare.records.Callbacks;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Parties;
import org.callandcare.texts.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the desk together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskSettings.class)
@EnableScheduling
class DeskConfiguration {

  /** Between bursts of alerts of what was filed. */
  private static final Duration APART = Duration.ofSeconds(1);

  @Bean
  StaffRooms staffRooms(ObjectProvider<Channel> channels) {
    return new StaffRooms(channels.orderedStream().toList());
  }

  @Bean
  CommandMenu commandMenu(Texts texts) {
    return new DeskMenu(texts);
  }

  @Bean
  DeskHouse deskHouse(
      MongoOperations mongo,
      StaffRooms rooms,
      Inbox inbox,
      Outbox outbox,
      DeadLetterList deadLetters,
      Needs needs,
      Offers offers,
      Dossiers dossiers,
      Parties parties,
      Allocations allocations,
      Callbacks callbacks,
      Matches matches,
      Matching matching,
      DeskHours hours,
      QuietHours quiet,
      DeskSettings settings,
      Texts texts,
      MeterRegistry meters,
      Clock clock) {
    return new DeskHouse(
        mongo,
        rooms,
        inbox,
        outbox,
        deadLetters,
        new DeskHouse.Records(needs, offers, dossiers, parties, allocations, callbacks),
        matches,
        matching,
        hours,
        quiet,
        settings,
        texts,
        meters,
        clock);
  }

  /** Events are followed beside whoever caused them. */
  @Bean(destroyMethod = "shutdown")
  java.util.concurrent.ExecutorService deskEventsExecutor() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  DeskEvents deskEvents(DeskHouse house, Executor deskEventsExecutor) {
    return house.events(deskEventsExecutor, new Bursts(deskEventsExecutor, APART));
  }

  @Bean
  StaffTurnHandler staffTurnHandler(DeskHouse house) {
    return house.handler();
  }

  @Bean
  Desk desk(DeskHouse house) {
    return house.desk();
  }

  @Bean
  Proposals proposals(DeskHouse house) {
    return house.proposing();
  }

  @Bean
  org.callandcare.conversation.Handoffs handoffs(DeskHouse house) {
    return house.relay();
  }

  /** {@code CALLANDCARE_DEMO=true}. */
  @Bean
  @ConditionalOnBooleanProperty("callandcare.demo")
  DemoRecords demoRecords(
      Parties parties,
      Needs needs,
      Offers offers,
      Catalogue catalogue,
      Places places,
      Clock clock) {
    return new DemoRecords(parties, needs, offers, catalogue, places, clock);
  }

  @Bean
  DeskScan deskScan(DeskHouse house) {
    return house.scan();
  }
}
