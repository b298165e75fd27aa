package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.desk.TwoSides.JULES;
import static org.callandcare.desk.TwoSides.NORA;

import java.time.Duration;
import java.util.List;
import org.callandcare.channel.ConversationKey;
import org.callandcare.desk.Proposals.Outcome;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationState;
import org.callandcare.records.Need;
import org.callandcare.records.NeedStatus;
import org.callandcare.records.Offer;
import org.callandcare.records.OfferStatus;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** From the agreement of both sides to the receiver's thanks, and what may come between. */
class HandoverTest {

  private TestDesk desk;
  private Need need;
  private Offer offer;

  private void bothAgree(TestStore store) {
    desk = new TestDesk(store);
    need = TwoSides.noraNeeds(desk, 6).filed();
    offer = TwoSides.julesOffers(desk, 6).filed();
    desk.follow();
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.follow();
    String proposal = desk.proposalTo(NORA);
    desk.house.proposing().accept(proposal, NORA, true, "n1");
    desk.house.proposing().accept(proposal, JULES, true, "j1");
    desk.follow().scan();
  }

  private Allocation held() {
    List<Allocation> all = desk.records.allocations.listOf(need.id());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private String alert() {
    return desk.screens.find(TestDesk.GROUP, "Demandé").words();
  }

  private List<String> buttons() {
    return desk.screens.find(TestDesk.GROUP, "Demandé").buttons().stream()
        .map(button -> button.label())
        .toList();
  }

  private String last(ConversationKey person) {
    return desk.screens.of(person).getLast().text();
  }

  /** On Wednesday 4 February at 14:00, where things are given. */
  private void appoint(String button, String day) {
    desk.press(TestDesk.GROUP, "karim", button);
    desk.press(TestDesk.GROUP, "karim", day);
    desk.press(TestDesk.GROUP, "karim", "14:00");
    desk.press(TestDesk.GROUP, "karim", "chez qui donne");
    desk.follow();
  }

  @StoreTest
  void anAppointmentIsFixedInThreePressesAndToldToBoth(TestStore store) {
    bothAgree(store);
    assertThat(buttons())
        .containsExactly("Fixer le rendez-vous", "C’est remis", "Ne se fait pas", "Détails");

    appoint("Fixer le rendez-vous", "mercredi 4 février");

    assertThat(alert()).contains("📅 Rendez-vous : mercredi 4 février, 14:00, chez qui donne");
    assertThat(buttons())
        .containsExactly(
            "C’est remis", "Rendez-vous manqué", "Autre moment", "Ne se fait pas", "Détails");
    assertThat(last(NORA))
        .contains("6 ordinateurs portables", "mercredi 4 février, 14:00", "chez qui donne")
        .contains(need.reference().value());
    assertThat(last(JULES))
        .contains("6 laptops", "Wednesday 4 February, 14:00", "at your place")
        .contains(offer.reference().value());
    int told = desk.screens.sent();
    desk.scan().scan();
    assertThat(desk.screens.sent()).as("told once").isEqualTo(told);
    assertThat(desk.group()).doesNotContain("Nora", "Jules", "+33");
  }

  @StoreTest
  void theDayBeforeBothAreRemindedOfWhatStillHolds(TestStore store) {
    bothAgree(store);
    appoint("Fixer le rendez-vous", "mercredi 4 février");
    appoint("Autre moment", "vendredi 6 février");
    assertThat(last(NORA)).contains("vendredi 6 février, 14:00");

    desk.records.clock.advance(Duration.ofDays(1));
    desk.scan();
    assertThat(desk.screens.text(NORA)).doesNotContain("rappel pour demain");
    desk.records.clock.advance(Duration.ofDays(2).plusHours(1));
    desk.scan().scan();
    assertThat(last(NORA)).contains("rappel pour demain", "vendredi 6 février, 14:00");
    assertThat(last(JULES)).contains("reminder for tomorrow", "Friday 6 February");
    assertThat(desk.screens.text(NORA).split("rappel pour demain", -1)).hasSize(2);
  }

  @StoreTest
  void afterwardsStaffAreAskedAndTheReceiverConfirmsAndBothAreThanked(TestStore store) {
    bothAgree(store);
    appoint("Fixer le rendez-vous", "mercredi 4 février");
    desk.records.clock.advance(Duration.ofDays(2).plusHours(7));
    desk.scan();
    assertThat(desk.screens.last(TestDesk.GROUP).button("C’est remis"))
        .as("the alert comes up again")
        .isPresent();

    desk.press(TestDesk.GROUP, "lea", "C’est remis");
    desk.follow().scan();
    assertThat(desk.screens.last(TestDesk.GROUP).text()).contains("📦 Remis");
    var asked = desk.signalsTo(NORA).getLast();
    assertThat(asked.name()).isEqualTo("handed-over");
    assertThat(asked.arguments())
        .containsEntry("what", "6 ordinateurs portables")
        .containsEntry("reference", need.reference().value());
    String proposal = String.valueOf(asked.arguments().get("proposal"));

    assertThat(desk.house.proposing().arrived(proposal, JULES))
        .as("only the receiver can say so")
        .isEqualTo(Outcome.GONE);
    assertThat(desk.house.proposing().arrived(proposal, NORA)).isEqualTo(Outcome.AGREED);
    assertThat(desk.house.proposing().arrived(proposal, NORA)).isEqualTo(Outcome.AGREED);
    desk.follow().scan();

    assertThat(held().state()).isInstanceOf(AllocationState.Confirmed.class);
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.CONFIRMED);
    assertThat(last(JULES)).contains("Thank you very much");
    assertThat(desk.screens.text(NORA)).as("thanked in the dialogue").doesNotContain("heureux");
    assertThat(desk.group()).contains("🎉 Bien reçu", "c’est arrivé");
  }

  @StoreTest
  void whatDidNotArriveIsToldToStaffAndTheyMayStillSayThatItDid(TestStore store) {
    bothAgree(store);
    desk.press(TestDesk.GROUP, "lea", "C’est remis");
    desk.follow();
    String proposal = String.valueOf(desk.signalsTo(NORA).getLast().arguments().get("proposal"));

    assertThat(desk.house.proposing().notArrived(proposal, NORA, "e1")).isEqualTo(Outcome.AGREED);
    assertThat(desk.group()).contains("la personne dit que ce n’est pas arrivé");
    assertThat(held().state()).isInstanceOf(AllocationState.Delivered.class);

    desk.press(TestDesk.GROUP, "karim", "Bien reçu");
    desk.follow();
    assertThat(held().state()).isInstanceOf(AllocationState.Confirmed.class);
    assertThat(last(NORA)).contains("C’est bien arrivé");
    assertThat(last(JULES)).contains("Thank you very much");
  }

  @StoreTest
  void whoDoesNotAnswerIsAskedOnceMore(TestStore store) {
    bothAgree(store);
    desk.press(TestDesk.GROUP, "lea", "C’est remis");
    desk.follow();
    long asked = desk.signalsTo(NORA).size();
    desk.records.clock.advance(Duration.ofDays(3).plusHours(1));
    desk.scan().scan();
    assertThat(desk.signalsTo(NORA)).hasSize((int) asked + 1);
    desk.records.clock.advance(Duration.ofDays(9));
    desk.scan();
    assertThat(desk.signalsTo(NORA)).hasSize((int) asked + 1);
  }

  @StoreTest
  void aMissedHandoverKeepsTheThingTwoWeeksThenReleasesItWithNotice(TestStore store) {
    bothAgree(store);
    appoint("Fixer le rendez-vous", "mercredi 4 février");
    desk.records.clock.advance(Duration.ofDays(2).plusHours(5));
    desk.press(TestDesk.GROUP, "lea", "Rendez-vous manqué");
    assertThat(desk.screens.last(TestDesk.GROUP).text()).contains("qui n’est pas venu");
    desk.press(TestDesk.GROUP, "lea", "Qui demande");
    desk.follow().scan();

    assertThat(alert()).contains("↺ Rendez-vous manqué : gardé jusqu’au mercredi 18 février");
    assertThat(buttons()).containsExactly("Nouveau rendez-vous", "Ne se fait pas", "Détails");
    assertThat(last(NORA)).contains("n’a pas eu lieu", "gardé pour vous jusqu’au mercredi 18");
    assertThat(last(JULES)).contains("did not take place", "until Wednesday 18 February");
    assertThat(desk.screens.text(JULES)).as("nobody is blamed").doesNotContain("Nora did");

    desk.records.clock.advance(Duration.ofDays(13));
    desk.records.scan();
    desk.follow().scan();
    assertThat(desk.records.offers.get(offer.id()).status()).isEqualTo(OfferStatus.EXHAUSTED);
    assertThat(desk.records.needs.get(need.id()).ended()).isFalse();

    desk.records.clock.advance(Duration.ofDays(2));
    desk.records.scan();
    desk.follow().scan();
    assertThat(desk.records.offers.get(offer.id()).status()).isEqualTo(OfferStatus.AVAILABLE);
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
    assertThat(last(NORA)).contains("faute d’un nouveau rendez-vous", "reste ouverte");
    assertThat(last(JULES)).contains("no new appointment was found", "stays available");
    assertThat(desk.group()).contains("pas de nouveau rendez-vous après celui qui a manqué");
  }

  @StoreTest
  void afterAMissedOneANewAppointmentGoesOn(TestStore store) {
    bothAgree(store);
    appoint("Fixer le rendez-vous", "mercredi 4 février");
    desk.records.clock.advance(Duration.ofDays(2).plusHours(5));
    desk.press(TestDesk.GROUP, "lea", "Rendez-vous manqué");
    desk.press(TestDesk.GROUP, "lea", "Qui donne");
    desk.follow().scan();

    appoint("Nouveau rendez-vous", "vendredi 6 février");

    assertThat(held().state()).isInstanceOf(AllocationState.Appointed.class);
    assertThat(held().missedHandovers()).isEqualTo(1);
    assertThat(last(NORA)).contains("vendredi 6 février, 14:00");
    desk.records.clock.advance(Duration.ofDays(20));
    desk.records.scan();
    assertThat(held().state().living()).isTrue();
  }

  @StoreTest
  void whatIsOffAfterAllGivesTheQuantityBackKindly(TestStore store) {
    bothAgree(store);
    desk.press(TestDesk.GROUP, "lea", "Ne se fait pas");
    desk.press(TestDesk.GROUP, "lea", "Donné ailleurs");
    desk.follow().scan();

    assertThat(held().state())
        .isInstanceOfSatisfying(
            AllocationState.Ended.class,
            ended -> assertThat(ended.ending()).isEqualTo(AllocationState.Ending.RENEGED));
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
    assertThat(last(NORA)).contains("finalement plus disponible", "cherchons autre chose");
    assertThat(desk.screens.text(JULES)).doesNotContain("no longer available");
  }

  @StoreTest
  void aPressThatComesTooLateIsToldPlainly(TestStore store) {
    bothAgree(store);
    String missed = "";
    appoint("Fixer le rendez-vous", "mercredi 4 février");
    for (var shown : desk.screens.of(TestDesk.GROUP)) {
      missed = shown.button("Rendez-vous manqué").map(button -> button.token()).orElse(missed);
    }
    desk.press(TestDesk.GROUP, "lea", "Ne se fait pas");
    desk.press(TestDesk.GROUP, "lea", "Abîmé");
    desk.follow().scan();
    desk.said(TestDesk.GROUP, "karim", new org.callandcare.channel.Content.Choice(missed, null));

    assertThat(desk.screens.last(TestDesk.GROUP).text()).contains("ce n’est plus possible");
  }

  @StoreTest
  void whatACrashLeftUntoldIsToldByTheScan(TestStore store) {
    bothAgree(store);
    desk.records.allocations.delivered(held().id(), org.callandcare.records.RecordsHouse.AMEL);
    desk.lose();
    desk.scan();
    assertThat(desk.signalsTo(NORA).getLast().name()).isEqualTo("handed-over");
  }
}
