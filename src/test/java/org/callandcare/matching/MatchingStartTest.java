package org.callandcare.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callandcare.catalogue.Catalogue;
import org.callandcare.channel.ConversationKey;
import org.callandcare.places.Places;
import org.callandcare.records.ATestRecord;
import org.callandcare.records.Content;
import org.callandcare.records.Filing;
import org.callandcare.records.Item;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Parties;
import org.callandcare.records.PartyId;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;
import org.callandcare.records.RecordsHouse;
import org.callandcare.records.TestClock;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Records and matching as Spring puts them together. */
class MatchingStartTest {

  @StoreTest
  void whatIsFiledIsMatchedBesideTheAnswer(TestStore store) {
    List<Object> events = new CopyOnWriteArrayList<>();
    on(store.client(), store.databaseName())
        .withBean(
            "events",
            ApplicationListener.class,
            () ->
                (ApplicationListener<PayloadApplicationEvent<?>>)
                    event -> events.add(event.getPayload()))
        .run(
            context -> {
              PartyId one = party(context.getBean(Parties.class), "one", PartyKind.STUDENT);
              PartyId other = party(context.getBean(Parties.class), "other", PartyKind.COMPANY);
              context.getBean(Needs.class).file(filing("need", one, PartyKind.STUDENT));
              context.getBean(Offers.class).file(filing("offer", other, PartyKind.COMPANY));

              await().until(() -> events.stream().anyMatch(MatchFound.class::isInstance));
              assertThat(context.getBean(Matches.class).listToAlert(10)).hasSize(1);
            });
  }

  @Test
  void aStoreThatDoesNotAnswerDoesNotStopTheStart() {
    try (MongoClient nobody =
        MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
      on(nobody, "nothing")
          .run(
              context -> {
                assertThat(context).hasNotFailed();
                assertThatThrownBy(
                        () -> party(context.getBean(Parties.class), "one", PartyKind.STUDENT))
                    .isInstanceOf(MongoTimeoutException.class);
              });
    }
  }

  @Test
  void aWrongSettingIsNamed() {
    try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1")) {
      on(nobody, "nothing")
          .withPropertyValues("callandcare.matching.best=0")
          .run(
              context ->
                  assertThat(context.getStartupFailure())
                      .rootCause()
                      .hasMessage("callandcare.matching.best must be at least 1"));
    }
  }

  private static ApplicationContextRunner on(MongoClient client, String database) {
    return new ApplicationContextRunner()
        .withBean(
            MongoDatabaseFactory.class,
            () -> new SimpleMongoClientDatabaseFactory(client, database))
        .withBean(Clock.class, TestClock::new)
        .withBean(Catalogue.class, () -> RecordsHouse.CATALOGUE)
        .withBean(Places.class, () -> ATestRecord.PLACES)
        .withUserConfiguration(RecordsHouse.CONFIGURATION, MatchingConfiguration.class);
  }

  private static PartyId party(Parties parties, String name, PartyKind kind) {
    return parties
        .remember(new ConversationKey("web", name), PartyUpdate.NOTHING.withKind(kind))
        .id();
  }

  private static Filing filing(String key, PartyId party, PartyKind kind) {
    return new Filing(
        key,
        party,
        kind,
        null,
        new Content(
            List.of(Item.of("equipment", "laptop", 1)),
            ATestRecord.place("Lille"),
            org.callandcare.records.Period.ANY,
            org.callandcare.records.Urgency.NORMAL,
            org.callandcare.records.Terms.EITHER,
            java.util.Map.of(),
            Set.of()),
        false);
  }
}
