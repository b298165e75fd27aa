package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.casework.CaseworkHouse.AMEL;
import static org.callandcare.casework.CaseworkHouse.BRUNO;
import static org.callandcare.casework.CaseworkHouse.outcome;
import static org.callandcare.casework.CaseworkHouse.slots;

import org.bson.Document;
import org.callandcare.channel.OutgoingMessage;
import org.callandcare.conversation.EffectResult;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Actor;
import org.callandcare.records.AgeBand;
import org.callandcare.records.Allocation;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Side;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What is known of people: remembered, shown, forgotten. */
class PeopleTest {

  @StoreTest
  void whatAPersonToldIsRemembered(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult result =
        house.perform(
            "remember-person",
            AMEL,
            slots()
                .choice("kind", "association")
                .text("name", "Les Petits Débrouillards")
                .place("Roubaix")
                .phone("+33639981001")
                .with("email", new SlotValue.Email("amel@example.org"))
                .choice("age_band", "18-plus")
                .yes("agreement"));

    assertThat(result).isEqualTo(EffectResult.NOTHING);
    Party amel = house.records.parties.find(AMEL).orElseThrow();
    assertThat(amel.kind()).isEqualTo(PartyKind.ASSOCIATION);
    assertThat(amel.name()).isEqualTo("Les Petits Débrouillards");
    assertThat(amel.language()).isEqualTo("fr");
    assertThat(amel.place().name()).isEqualTo("Roubaix");
    assertThat(amel.phone()).isEqualTo("+33639981001");
    assertThat(amel.email()).isEqualTo("amel@example.org");
    assertThat(amel.ageBand()).isEqualTo(AgeBand.ADULT);
    assertThat(amel.agreed()).isTrue();
  }

  @StoreTest
  void whatIsNotToldStaysAndTheChosenLanguageWins(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    house.perform("remember-person", AMEL, slots().place("Roubaix").yes("agreement"));

    house.perform("remember-person", AMEL, slots().choice("language", "en").unknown("kind"));

    Party amel = house.records.parties.find(AMEL).orElseThrow();
    assertThat(amel.language()).isEqualTo("en");
    assertThat(amel.place().name()).isEqualTo("Roubaix");
    assertThat(amel.agreed()).isTrue();
    assertThat(amel.kind()).isNull();
  }

  @StoreTest
  void theFileHoldsEverythingKnownAndNothingOfOthers(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    liveALittle(house);
    house.perform(
        "remember-person", BRUNO, slots().text("name", "Textiles du Nord").phone("+33639981002"));

    EffectResult result = house.perform("export-person", AMEL, slots());

    OutgoingMessage.Attachment file = (OutgoingMessage.Attachment) result.messages().getFirst();
    assertThat(file.fileName()).isEqualTo("mes-donnees.json");
    assertThat(file.content())
        .contains(
            "web:amel",
            "Zébulon Quux",
            "+33639981001",
            "quux@example.org",
            "Roubaix",
            "laptop",
            "réviser mon bac",
            "me rappeler mardi",
            "B-",
            "R-")
        .doesNotContain("Textiles du Nord", "+33639981002");
    assertThat(Document.parse(file.content())).containsKeys("conversation", "language", "records");
  }

  @StoreTest
  void aStrangersFileSaysThatNothingIsKept(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult result = house.perform("export-person", AMEL, slots());

    OutgoingMessage.Attachment file = (OutgoingMessage.Attachment) result.messages().getFirst();
    assertThat(Document.parse(file.content()).get("records")).isNull();
    assertThat(house.records.parties.find(AMEL)).isEmpty();
  }

  @StoreTest
  void nothingIsLeftOfAPersonForgotten(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    liveALittle(house);
    assertThat(house.everythingStored()).contains("Zébulon", "39981001");

    assertThat(outcome(house.perform("forget-person", AMEL, slots()))).isEqualTo("done");

    assertThat(house.everythingStored())
        .doesNotContainIgnoringCase(
            "Zébulon", "zebulon", "quux", "39981001", "réviser", "reviser", "rappeler", "web:amel");
    assertThat(house.facts.find(AMEL, "person.known")).contains(new SlotValue.YesNo(false));
    assertThat(house.facts.listRecords(AMEL)).isEmpty();
    assertThat(house.desk.forgotten).contains(AMEL);
    assertThat(house.wiped).contains(AMEL);
  }

  @StoreTest
  void nobodyIsForgottenWhileAHandoverIsUnderWay(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Need need =
        (Need) house.dossier(house.perform("file-need", AMEL, FilingAFormTest.studentNeed()));
    Offer offer =
        (Offer) house.dossier(house.perform("file-offer", BRUNO, FilingAFormTest.offerOf(25)));
    Allocation held = house.records.held("hold", need, offer, 1);
    house.records.allocations.agree(held.id(), Side.NEED, Actor.HOUSE);
    house.records.allocations.agree(held.id(), Side.OFFER, Actor.HOUSE);

    assertThat(outcome(house.perform("forget-person", AMEL, slots()))).isEqualTo("later");

    assertThat(house.records.parties.find(AMEL)).isPresent();
    assertThat(house.wiped).isEmpty();
    assertThat(house.desk.forgotten).isEmpty();
  }

  @StoreTest
  void aStrangerIsForgottenToo(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);

    assertThat(outcome(house.perform("forget-person", AMEL, slots()))).isEqualTo("done");
    assertThat(house.wiped).contains(AMEL);
  }

  private static void liveALittle(CaseworkHouse house) {
    house.perform(
        "remember-person",
        AMEL,
        slots()
            .choice("kind", "student")
            .text("name", "Zébulon Quux")
            .phone("+33639981001")
            .with("email", new SlotValue.Email("quux@example.org"))
            .yes("agreement"));
    house.perform(
        "file-need",
        AMEL,
        FilingAFormTest.studentNeed()
            .text("purpose", "réviser mon bac")
            .with("contact", new SlotValue.Contact("+33639981001", null, "Zébulon Quux")));
    house.perform(
        "file-offer",
        AMEL,
        slots()
            .items(1, "bicycle")
            .choice("kind", "association")
            .text("name", "Atelier Quux")
            .place("Lille"));
    house.perform(
        "request-callback",
        AMEL,
        slots().phone("+33639981001").text("when", "me rappeler mardi").text("topic", "Quux"));
  }
}
