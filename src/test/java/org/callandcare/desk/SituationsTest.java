package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Amount;
import org.callandcare.records.Defect;
import org.callandcare.records.Flag;
import org.callandcare.records.Offer;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;
import org.callandcare.records.RecordsHouse;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** Situations that must go well, as far as staff have a part in them. */
class SituationsTest {

  private static final ConversationKey NORA = new ConversationKey("web", "nora");
  private static final ConversationKey MALLORY = new ConversationKey("web", "mallory");

  private static Party party(TestDesk desk, ConversationKey key, PartyKind kind, String name) {
    return desk.records.parties.remember(
        key,
        PartyUpdate.NOTHING
            .withKind(kind)
            .withName(name)
            .withLanguage("fr")
            .withPhone("+33639981003")
            .withAgreed(true));
  }

  private static void noraNeeds(TestDesk desk, int amount, String type, String commune) {
    desk.records
        .aNeed()
        .by(party(desk, NORA, PartyKind.ASSOCIATION, "Nora"))
        .of(amount, type)
        .in(commune)
        .filed();
  }

  @StoreTest
  void ofTwentyFiveLaptopsTwoAreLockedAndNeverProposed(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 30, "laptop", "Roubaix");
    Offer offer =
        desk.records
            .anOffer()
            .of(25, "laptop")
            .in("Lesquin")
            .answering("chargers", "some")
            .answering("locks", "some-locked")
            .filed();
    desk.records.dossiers.note(
        offer.id(), 1, new Defect(Defect.Kind.LOCKED, Amount.of(2)), RecordsHouse.AMEL);
    desk.records.dossiers.note(
        offer.id(), 1, new Defect(Defect.Kind.CHARGER_MISSING, Amount.of(5)), RecordsHouse.AMEL);
    desk.follow();

    assertThat(desk.group())
        .contains("proposé : 23 · retenu : 23")
        .contains("Une partie est verrouillée : à compter avant de promettre")
        .contains("5 chargeurs", "7 ordinateurs portables");
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.press(TestDesk.GROUP, "lea", "Proposer quand même");

    assertThat(desk.records.allocations.listOf(offer.id()))
        .singleElement()
        .satisfies(held -> assertThat(held.given()).isEqualTo(Amount.of(23)));
    assertThat(desk.records.offers.get(offer.id()).line(1).remaining()).isEqualTo(Amount.ZERO);
  }

  @StoreTest
  void aVolunteerWhoSendsALinkAndAsksForAFeeIsHeldForStaff(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk, 2, "tutoring", "Lille");
    Offer offer =
        desk.records
            .anOffer()
            .by(party(desk, MALLORY, PartyKind.INDIVIDUAL, "Mallory"))
            .of(2, "tutoring")
            .in("Lille")
            .telling("experience", "https://pay.example/20 avant de commencer")
            .flagged(Flag.LINK)
            .flagged(Flag.FEE)
            .filed();
    desk.follow();

    assertThat(
            desk.screens.find(TestDesk.GROUP, "Retenu : à vérifier avant de transmettre").words())
        .as("an alert of its own")
        .contains("Un lien dans le texte", "Des frais ou un numéro bancaire");
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    assertThat(desk.screens.last(TestDesk.GROUP).buttons())
        .as("asked first")
        .extracting(button -> button.label())
        .containsExactly("Proposer quand même");
    assertThat(desk.group()).doesNotContain("pay.example", "Mallory");
    assertThat(desk.screens.text(NORA)).doesNotContain("pay.example", "Mallory");
    assertThat(desk.records.allocations.listOf(offer.id())).isEmpty();
  }
}
