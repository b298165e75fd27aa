package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.desk.TwoSides.JULES;
import static org.callandcare.desk.TwoSides.NORA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.callandcare.channel.Content;
import org.callandcare.desk.Proposals.Outcome;
import org.callandcare.records.Actor;
import org.callandcare.records.Amendment;
import org.callandcare.records.Flag;
import org.callandcare.records.Item;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.PartyKind;
import org.callandcare.records.RecordsHouse;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;
import org.junit.jupiter.api.Test;

class MatchDecisionTest {

  private static Need noraNeeds(TestDesk desk, long laptops) {
    return TwoSides.noraNeeds(desk, laptops)
        .until(desk.records.clock.today().plusDays(20))
        .telling("purpose", "Un atelier pour Yanis et ses amis")
        .filed();
  }

  private static Offer julesOffers(TestDesk desk, long laptops) {
    return TwoSides.julesOffers(desk, laptops)
        .telling("access", "Demander Jules à l’accueil")
        .filed();
  }

  @StoreTest
  void anAlertIsReadInTenSecondsAndNamesNobody(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk, 10);
    Offer offer = julesOffers(desk, 6);
    desk.follow();
    Screens.Shown alert = desk.screens.find(TestDesk.GROUP, "Rapprochement");
    assertThat(alert.title()).contains("avant le dimanche 22 février (dans 20 jours)");
    assertThat(alert.text())
        .contains("Demandé : 10 ordinateurs portables · proposé : 6 · retenu : 6")
        .contains("Lesquin → Roubaix")
        .contains("Pourquoi :", "même chose")
        .contains("Manque : 4 ordinateurs portables")
        .contains("Don · pour une association, par une entreprise")
        .contains("Besoin : aujourd’hui · offre : aujourd’hui")
        .contains(need.reference() + " ↔ " + offer.reference())
        .doesNotContain("Nora", "Jules", "Yanis", "+33", "0639");
    assertThat(alert.buttons().stream().map(b -> b.label()))
        .containsExactly("Je prends", "Proposer", "Pas adapté", "Plus tard", "Détails");
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(desk.screens.of(TestChannel.OTHER_GROUP)).hasSize(1);
    assertThat(alert.words().lines().count()).isLessThanOrEqualTo(9);
  }

  @StoreTest
  void exactlyOneAlertThoughItIsComputedTwice(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    julesOffers(desk, 6);
    desk.follow();
    int sent = desk.screens.sent();
    desk.matching.toAlert().forEach(match -> desk.house.cases().found(match));
    desk.scan().scan();
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(desk.screens.sent()).isEqualTo(sent);
  }

  @StoreTest
  void theScanSendsWhatAnEventLost(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    desk.lose();
    desk.scan();
    assertThat(desk.group()).contains("Besoin : 10 ordinateurs portables");
    julesOffers(desk, 6);
    desk.lose();
    desk.scan();
    assertThat(desk.group()).contains("retenu : 6");
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(2);
    desk.scan();
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(2);
  }

  @StoreTest
  void anAlertSaysWhatHoldsAfterAChange(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    Offer offer = julesOffers(desk, 6);
    desk.follow();
    desk.records.dossiers.change(
        offer.id(),
        Amendment.ofItems(List.of(Item.of("equipment", "laptop", 4))),
        new Actor.Person(offer.party()));
    desk.follow();
    assertThat(desk.screens.of(TestDesk.GROUP))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.text())
                    .contains("Demandé : 10 ordinateurs portables · proposé : 4 · retenu : 4")
                    .contains("Manque : 6 ordinateurs portables"));
  }

  @StoreTest
  void aProposalWhosePressWasNeverHandledToTheEndIsBegunByTheScan(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    julesOffers(desk, 6);
    desk.follow();
    desk.matching.matching.propose(
        desk.matching.matches.listLiving(0, 1).items().getFirst().id(), RecordsHouse.AMEL);
    desk.scan();
    assertThat(desk.signals).as("whoever pressed may be at it still").isEmpty();

    desk.records.clock.advance(Duration.ofSeconds(30));
    desk.scan().scan();
    assertThat(desk.signalsTo(NORA))
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.arguments()).containsEntry("what", "6 ordinateurs portables"));
    assertThat(desk.signalsTo(JULES)).hasSize(1);
  }

  @StoreTest
  void twoPressTogetherOneHasItTheOtherReadsWho(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    julesOffers(desk, 6);
    desk.follow();
    String token = desk.screens.last(TestDesk.GROUP).button("Je prends").orElseThrow().token();
    desk.said(TestDesk.GROUP, "lea", new Content.Choice(token, null));
    desk.said(TestChannel.OTHER_GROUP, "karim", new Content.Choice(token, null));
    assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    assertThat(desk.group()).contains("✋ Lea s’en occupe (10:00)");
    assertThat(desk.screens.text(TestChannel.OTHER_GROUP))
        .contains("✋ Lea s’en occupe", "Lea a déjà pris B-");
    assertThat(
            desk.house
                .decisions()
                .listOf(desk.matching.matches.listLiving(0, 1).items().getFirst().id().value()))
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.who()).isEqualTo("staff:web:lea");
              assertThat(decision.what()).isEqualTo("take");
              assertThat(decision.at()).isEqualTo(desk.records.clock.instant());
            });
  }

  @StoreTest
  void proposedBothAreAskedAndBothYesAreIntroduced(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk, 10);
    Offer offer = julesOffers(desk, 6);
    desk.follow();
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.follow();
    assertThat(desk.group()).contains("⏳ Proposé par Lea");
    assertThat(desk.signalsTo(NORA))
        .singleElement()
        .satisfies(
            signal ->
                assertThat(signal.arguments())
                    .containsEntry("side", "need")
                    .containsEntry("reference", need.reference().value())
                    .containsEntry("what", "6 ordinateurs portables")
                    .containsEntry("where", "Lesquin")
                    .containsEntry("until", "jeudi 5 février")
                    .containsEntry("way", "introduce"));
    assertThat(desk.signalsTo(JULES))
        .singleElement()
        .satisfies(
            signal ->
                assertThat(signal.arguments())
                    .containsEntry("side", "offer")
                    .containsEntry("what", "6 laptops")
                    .containsEntry("where", "Roubaix")
                    .containsEntry("until", "Thursday 5 February"));

    String proposal = desk.proposalTo(NORA);
    Proposals proposals = desk.house.proposing();
    assertThat(proposals.accept(proposal, NORA, true, "n1")).isEqualTo(Outcome.WAITING);
    assertThat(desk.screens.of(JULES)).isEmpty();
    assertThat(proposals.accept(proposal, JULES, true, "j1")).isEqualTo(Outcome.AGREED);
    assertThat(proposals.accept(proposal, NORA, true, "n1")).isEqualTo(Outcome.WAITING);
    desk.follow().scan();
    assertThat(desk.screens.of(NORA))
        .singleElement()
        .satisfies(
            shown ->
                assertThat(shown.text())
                    .contains("6 ordinateurs portables", "Jules, +33639981002")
                    .contains(need.reference().value()));
    assertThat(desk.screens.of(JULES))
        .singleElement()
        .satisfies(
            shown ->
                assertThat(shown.text())
                    .contains("6 laptops", "Nora, +33639981003", offer.reference().value()));
    assertThat(desk.group())
        .contains("ont reçu leurs contacts", "✅ Accord des deux côtés")
        .doesNotContain("+33");
  }

  @StoreTest
  void aNoGivesTheQuantityBackAndLooksFurther(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk, 10);
    Offer offer = julesOffers(desk, 6);
    desk.follow();
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.follow();
    String proposal = desk.proposalTo(NORA);
    assertThat(desk.house.proposing().decline(proposal, NORA, "trop loin pour Yanis", "n1"))
        .isEqualTo(Outcome.DECLINED);
    desk.follow().scan();
    assertThat(desk.records.offers.get(offer.id()).line(1).remaining().toString()).isEqualTo("6");
    assertThat(desk.records.needs.get(need.id()).line(1).remaining().toString()).isEqualTo("10");
    assertThat(desk.screens.of(JULES))
        .singleElement()
        .satisfies(shown -> assertThat(shown.text()).contains("this time it did not suit"));
    assertThat(desk.screens.of(NORA)).isEmpty();
    assertThat(desk.group()).contains("un des deux côtés a dit non").doesNotContain("Yanis");
    assertThat(desk.house.proposing().accept(proposal, JULES, true, "j1")).isEqualTo(Outcome.GONE);
  }

  @StoreTest
  void aSecondDonorCompletes(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk, 10);
    julesOffers(desk, 6);
    desk.follow();
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.records.anOffer().of(8, "laptop").in("Lille").filed();
    desk.follow();
    Screens.Shown second = desk.screens.last(TestDesk.GROUP);
    assertThat(second.text())
        .contains("Demandé : 4 ordinateurs portables · proposé : 8 · retenu : 4")
        .doesNotContain("Manque");
    desk.press(TestDesk.GROUP, "karim", "Proposer");
    desk.follow();
    assertThat(desk.records.needs.get(need.id()).line(1).remaining().isZero()).isTrue();
    assertThat(desk.signalsTo(NORA)).hasSize(2);
  }

  @StoreTest
  void anOfferWithdrawnMeanwhileIsToldPlainly(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    Offer offer = julesOffers(desk, 6);
    desk.follow();
    String propose = desk.screens.last(TestDesk.GROUP).button("Proposer").orElseThrow().token();
    desk.records.dossiers.withdraw(offer.id(), "", new Actor.Person(offer.party()));
    desk.said(TestDesk.GROUP, "lea", new Content.Choice(propose, null));
    assertThat(desk.screens.last(TestDesk.GROUP).text()).contains("Rien n’a été promis");
    assertThat(desk.signals).isEmpty();
    desk.follow();
    assertThat(desk.screens.of(TestDesk.GROUP).getFirst().text()).contains("Plus d’actualité");
    assertThat(desk.screens.of(TestDesk.GROUP).getFirst().buttons()).isEmpty();
  }

  @StoreTest
  void aDonorWhoGivesElsewhereReleasesEverythingKindly(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk, 10);
    Offer offer = julesOffers(desk, 6);
    desk.follow();
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.records.dossiers.withdraw(offer.id(), "donnés ailleurs", new Actor.Person(offer.party()));
    desk.follow().scan();
    assertThat(desk.screens.of(NORA))
        .singleElement()
        .satisfies(
            shown ->
                assertThat(shown.text())
                    .contains("n’est finalement plus disponible", "votre demande reste ouverte"));
    assertThat(desk.screens.of(JULES)).isEmpty();
    assertThat(desk.records.needs.get(need.id()).line(1).remaining().toString()).isEqualTo("10");
  }

  @StoreTest
  void aHoldThatRunsOutIsToldToBoth(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 10);
    julesOffers(desk, 6);
    desk.follow();
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.follow();
    desk.house.proposing().accept(desk.proposalTo(NORA), NORA, true, "n1");
    desk.records.clock.advance(Duration.ofHours(73));
    desk.records.scan();
    desk.follow().scan();
    assertThat(desk.screens.last(NORA).text()).contains("la réservation est levée");
    assertThat(desk.screens.last(JULES).text()).contains("no longer held");
    assertThat(desk.group()).contains("pas toutes les réponses à temps");
  }

  @Test
  void inQuietHoursPeopleAreLeftInPeaceUntilMorning() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.records.clock.advance(Duration.ofHours(11));
      desk.press(TestDesk.GROUP, "lea", "Proposer");
      desk.scan();
      assertThat(desk.signals).isEmpty();
      assertThat(desk.screens.last(TestDesk.GROUP).text())
          .contains("Les deux côtés sont prévenus mardi 3 février, 08:00");
      desk.records.clock.advance(Duration.ofHours(11));
      desk.scan().scan();
      assertThat(desk.signalsTo(NORA)).hasSize(1);
      assertThat(desk.signalsTo(JULES)).hasSize(1);
    }
  }

  @Test
  void notSuitableAsksWhyAndKeepsTheReason() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.press(TestDesk.GROUP, "lea", "Pas adapté");
      assertThat(desk.screens.last(TestDesk.GROUP).text()).contains("Lea, pourquoi B-");
      desk.press(TestDesk.GROUP, "lea", "Trop loin");
      assertThat(desk.group()).contains("✖️ Pas adapté (Lea) : Trop loin");
      desk.follow().scan();
      assertThat(desk.matching.toAlert()).isEmpty();
    }
  }

  @Test
  void theReasonCanBeTypedByWhoeverWasAsked() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.press(TestDesk.GROUP, "lea", "Pas adapté");
      desk.press(TestDesk.GROUP, "lea", "Autre raison…");
      desk.said(TestDesk.GROUP, "karim", new Content.Text("On déjeune ?"));
      desk.said(TestDesk.GROUP, "lea", new Content.Text("Écrans trop petits"));
      assertThat(desk.group()).contains("Pas adapté (Lea) : Écrans trop petits");
      desk.said(TestDesk.GROUP, "lea", new Content.Text("Oui, à midi"));
      assertThat(desk.group()).doesNotContain("midi");
    }
  }

  @Test
  void laterComesBackAtItsTime() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.press(TestDesk.GROUP, "lea", "Plus tard");
      desk.press(TestDesk.GROUP, "lea", "Dans une heure");
      assertThat(desk.group()).contains("💤 Plus tard (Lea) : revient 11:00");
      desk.records.clock.advance(Duration.ofMinutes(61));
      desk.scan().scan();
      assertThat(desk.screens.last(TestDesk.GROUP).button("Je prends")).isPresent();
      assertThat(desk.screens.last(TestDesk.GROUP).text()).doesNotContain("💤");
      assertThat(desk.screens.of(TestDesk.GROUP).getFirst().text()).contains("Repris plus bas");
      assertThat(desk.screens.of(TestDesk.GROUP).getFirst().buttons()).isEmpty();
    }
  }

  @Test
  void detailsAreForOneAlone() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.press(TestDesk.GROUP, "lea", "Détails");
      assertThat(desk.screens.last(TestDesk.LEA).text())
          .contains("BESOIN B-", "OFFRE O-")
          .contains("Nom : Nora", "+33639981003", "Un atelier pour Yanis", "Usage")
          .contains("Jules", "Demander Jules");
      assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(1);
    }
  }

  @Test
  void whoCannotBeWrittenToIsToldInTheGroup() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.press(TestDesk.GROUP, "lea", "Détails");
      desk.unreachable(TestDesk.LEA);
      assertThat(desk.screens.last(TestDesk.GROUP).text())
          .contains("Lea, je ne peux pas vous écrire en privé");
      desk.press(TestDesk.GROUP, "lea", "Détails");
      assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(3);
      desk.handles(TestDesk.LEA, "lea", new Content.Command("start", ""));
      desk.press(TestDesk.GROUP, "lea", "Détails");
      assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(3);
    }
  }

  @Test
  void aMinorIsNeverIntroduced() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      desk.records
          .aNeed()
          .by(TwoSides.nora(desk))
          .of(1, "laptop")
          .in("Roubaix")
          .flagged(Flag.MINOR)
          .filed();
      julesOffers(desk, 6);
      desk.follow();
      assertThat(desk.group()).contains("⚠️ Mineur");
      desk.press(TestDesk.GROUP, "lea", "Proposer");
      assertThat(desk.signalsTo(NORA).getLast().arguments()).containsEntry("way", "relay");
      String proposal = desk.proposalTo(NORA);
      desk.house.proposing().accept(proposal, NORA, true, "n1");
      desk.house.proposing().accept(proposal, JULES, true, "j1");
      assertThat(desk.screens.last(NORA).text())
          .contains("L’équipe fait le lien")
          .doesNotContain("Jules", "+33");
      assertThat(desk.screens.last(JULES).text()).doesNotContain("Nora", "+33");
      assertThat(desk.group()).contains("Lea, c’est à l’équipe de faire le lien");
    }
  }

  @Test
  void aPublicBodysThingsGoToAnAssociationRatherThanToAStudent() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      desk.records.aNeed().by(PartyKind.STUDENT).of(1, "laptop").in("Lille").filed();
      Need association = desk.records.aNeed().of(4, "laptop").in("Roubaix").filed();
      desk.records.anOffer().by(PartyKind.LOCAL_AUTHORITY).of(5, "laptop").in("Lille").filed();
      desk.follow();
      Screens.Shown alert = desk.screens.find(TestDesk.GROUP, "pour une personne");
      assertThat(alert.text())
          .contains("Matériel public")
          .contains("→ Plutôt une association qui attend : " + association.reference());
      desk.said(
          TestDesk.GROUP,
          "lea",
          new Content.Choice(alert.button("Proposer").orElseThrow().token(), alert.id()));
      assertThat(desk.signals).isEmpty();
      desk.press(TestDesk.GROUP, "lea", "Proposer quand même");
      assertThat(desk.signals).hasSize(2);
    }
  }

  @Test
  void aStrangerIsRefusedAndCounted() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      String token = desk.screens.last(TestDesk.GROUP).button("Détails").orElseThrow().token();
      desk.begins(JULES, "{\"engine\":1}");
      var turn = desk.said(JULES, "jules", new Content.Choice(token, null));
      assertThat(desk.screens.of(JULES))
          .singleElement()
          .satisfies(shown -> assertThat(shown.text()).contains("réservé à l’équipe"));
      assertThat(turn.state()).isEqualTo("{\"engine\":1}");
      assertThat(desk.meters.counter("callandcare.desk.refused").count()).isEqualTo(1);
      desk.said(TestDesk.LEA, "lea", new Content.Choice("d:t:nonsense", null));
      assertThat(desk.screens.last(TestDesk.LEA).text()).contains("ne sert plus");
    }
  }

  @Test
  void whatOneMatchHoldsAnotherNoLongerOffers() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      Need first = noraNeeds(desk, 4);
      desk.records.aNeed().of(5, "laptop").in("Lille").filed();
      julesOffers(desk, 6);
      desk.follow();
      Screens.Shown alert = desk.screens.find(TestDesk.GROUP, first.reference().value() + " ↔ ");
      desk.said(
          TestDesk.GROUP,
          "lea",
          new Content.Choice(alert.button("Proposer").orElseThrow().token(), alert.id()));
      desk.follow();
      assertThat(desk.group())
          .contains("Demandé : 5 ordinateurs portables · proposé : 2 · retenu : 2");
    }
  }

  @Test
  void aQuestionWaitsWhileAPersonOfTheDeskHasTheConversation() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.house.relay().opened(NORA, "asked", org.callandcare.texts.Language.FR, "key-1");
      desk.press(TestDesk.GROUP, "lea", "Proposer");
      assertThat(desk.signalsTo(NORA)).isEmpty();
      assertThat(desk.signalsTo(JULES)).hasSize(1);
      desk.press(TestDesk.GROUP, "lea", "Je réponds");
      desk.deliver();
      desk.said(TestDesk.LEA, "lea", new Content.Command("done", ""));
      desk.records.clock.advance(Duration.ofMinutes(11));
      desk.scan();
      assertThat(desk.signalsTo(NORA).getLast().name()).isEqualTo("match-proposed");
    }
  }

  @Test
  void aMemberOfStaffCanWriteFirst() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      Need need = noraNeeds(desk, 10);
      julesOffers(desk, 6);
      desk.follow();
      desk.press(TestDesk.GROUP, "lea", "Détails");
      desk.press(TestDesk.LEA, "lea", "Écrire à " + need.reference());
      desk.deliver();
      assertThat(desk.signalsTo(NORA).getLast().name()).isEqualTo("desk-writes");
      assertThat(desk.group()).contains("À l’initiative de l’équipe", "✋ Lea répond");
      desk.house.relay().opened(NORA, "desk", org.callandcare.texts.Language.FR, "engine-key");
      desk.said(TestDesk.LEA, "lea", new Content.Text("Bonjour, une question sur le lieu."));
      assertThat(desk.screens.last(NORA).text()).isEqualTo("Bonjour, une question sur le lieu.");
      assertThat(desk.screens.of(TestDesk.GROUP)).hasSize(2);
    }
  }

  @Test
  void urgentIsSaidFirst() {
    try (TestStore store = TestStores.embedded()) {
      TestDesk desk = new TestDesk(store);
      LocalDate exam = desk.records.clock.today().plusDays(5);
      desk.records.aNeed().by(PartyKind.STUDENT).of(1, "laptop").until(exam).filed();
      desk.follow();
      assertThat(desk.screens.last(TestDesk.GROUP).title())
          .isEqualTo(
              "🔴 Besoin urgent, rien de proche encore · avant le samedi 7 février (dans 5 jours)");
    }
  }
}
