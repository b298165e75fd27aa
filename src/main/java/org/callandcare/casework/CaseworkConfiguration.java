package org.callandcare.casework;

import java.time.Clock;
import org.callandcare.channel.Traces;
import org.callandcare.desk.Desk;
import org.callandcare.desk.Proposals;
import org.callandcare.records.Callbacks;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Parties;
import org.callandcare.texts.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the effects and facts of dialogues together. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

  @Bean
  Acquaintances acquaintances(Parties parties, Clock clock) {
    return new Acquaintances(parties, clock);
  }

  @Bean
  Casework casework(
      Acquaintances acquaintances,
      Parties parties,
      Needs needs,
      Offers offers,
      Dossiers dossiers,
      Callbacks callbacks,
      Desk desk,
      Proposals proposals,
      ObjectProvider<Traces> traces,
      Texts texts) {
    People people =
        new People(
            acquaintances, parties, desk, traces.orderedStream().toList(), new ExportFile(texts));
    return new Casework(
        people,
        new FiledForms(people, needs, offers, dossiers),
        new OwnRecords(people, dossiers, desk),
        new DeskCalls(people, callbacks, desk, proposals));
  }

  @Bean
  RecordFacts recordFacts(Acquaintances acquaintances, Dossiers dossiers, Desk desk) {
    return new RecordFacts(acquaintances, dossiers, desk);
  }
}
