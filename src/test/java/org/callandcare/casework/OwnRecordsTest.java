package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.casework.CaseworkHouse.AMEL;
import static org.callandcare.casework.CaseworkHouse.BRUNO;
import static org.callandcare.casework.CaseworkHouse.outcome;
import static org.callandcare.casework.CaseworkHouse.slots;

import java.time.LocalDate;
import java.util.List;
import org.callandcare.casework.CaseworkHouse.Slots;
import org.callandcare.channel.ConversationKey;
import org.callandcare.conversation.EffectResult;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Actor;
import org.callandcare.records.Allocation;
import org.callandcare.records.Amount;
import org.callandcare.records.Dossier;
import org.callandcare.records.Need;
import org.callandcare.records.NeedStatus;
import org.callandcare.records.Offer;
import org.callandcare.records.OfferStatus;
import org.callandcare.records.Period;
import org.callandcare.records.Side;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What people do to their own records. */
class OwnRecordsTest {

  @StoreTest
  void newQuantitiesLeaveWhatIsNotNamed(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    need(house, FilingAFormTest.associationNeed(12).items(2, "printer"));

    EffectResult changed = change(house, AMEL, slots().items(10, "laptop"));

    assertThat(outcome(changed)).isEqualTo("done");
    assertThat(amounts(own(house, AMEL))).containsExactly("laptop 10", "printer 2");
    assertThat(((SlotValue.Items) changed.results().get("items")).lines())
        .extracting(SlotValue.ItemLine::type)
        .containsExactly("laptop", "printer");
  }

  @StoreTest
  void anotherThingMakesANewList(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    need(house, FilingAFormTest.associationNeed(12).items(2, "printer"));

    change(house, AMEL, slots().items(10, "laptop").items(4, "tablet"));

    assertThat(amounts(own(house, AMEL))).containsExactly("laptop 10", "tablet 4");
  }

  @StoreTest
  void aThingSaidToBeNoneIsTakenOff(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    need(house, FilingAFormTest.associationNeed(12).items(2, "printer"));

    change(house, AMEL, slots().items(12, "laptop").items(0, "printer"));

    assertThat(amounts(own(house, AMEL))).containsExactly("laptop 12");
  }

  @StoreTest
  void placeAndDayChange(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    need(house, FilingAFormTest.associationNeed(12).day("deadline", "2026-03-01"));

    change(house, AMEL, slots().place("Tourcoing"));
    change(house, AMEL, slots().day("deadline", "2026-04-01"));

    assertThat(own(house, AMEL).place().name()).isEqualTo("Tourcoing");
    assertThat(own(house, AMEL).period()).isEqualTo(Period.until(LocalDate.of(2026, 4, 1)));
  }

  @StoreTest
  void theDayOfAnOfferIsItsLast(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    offer(house, FilingAFormTest.offerOf(25).day("from_day", "2026-03-01"));

    change(house, BRUNO, slots().day("deadline", "2026-04-01"));

    assertThat(own(house, BRUNO).period())
        .isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)));
  }

  @StoreTest
  void whatBothSidesAgreedOnIsNotChangedNorWithdrawn(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Need need = need(house, FilingAFormTest.associationNeed(10));
    Offer offer = offer(house, FilingAFormTest.offerOf(25));
    Allocation held = house.records.held("hold", need, offer, 6);
    house.records.allocations.agree(held.id(), Side.NEED, Actor.HOUSE);
    house.records.allocations.agree(held.id(), Side.OFFER, Actor.HOUSE);

    assertThat(outcome(change(house, AMEL, slots().items(2, "laptop")))).isEqualTo("too-late");
    assertThat(outcome(onRecord(house, "withdraw-record", BRUNO, slots()))).isEqualTo("too-late");
    assertThat(house.records.offers.get(offer.id()).line(1).promised()).isEqualTo(Amount.of(6));
  }

  @StoreTest
  void whatIsOnlyHeldGoesBackWhenAnOfferIsWithdrawn(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Need need = need(house, FilingAFormTest.associationNeed(10));
    Offer offer = offer(house, FilingAFormTest.offerOf(25));
    house.records.held("hold", need, offer, 6);

    EffectResult withdrawn =
        onRecord(house, "withdraw-record", BRUNO, slots().text("reason", "donné ailleurs"));

    assertThat(outcome(withdrawn)).isEqualTo("done");
    assertThat(house.records.offers.get(offer.id()).status()).isEqualTo(OfferStatus.WITHDRAWN);
    Need open = house.records.needs.get(need.id());
    assertThat(open.status()).isEqualTo(NeedStatus.OPEN);
    assertThat(open.line(1).remaining()).isEqualTo(Amount.of(10));
  }

  @StoreTest
  void whatWasFoundIsClosed(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Need need = need(house, FilingAFormTest.associationNeed(10));

    assertThat(outcome(onRecord(house, "fulfil-record", AMEL, slots()))).isEqualTo("done");

    assertThat(house.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.CLOSED);
    assertThat(house.facts.listRecords(AMEL)).isEmpty();
  }

  @StoreTest
  void whetherItStillStandsIsForItsOwnerToSay(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Need need = need(house, FilingAFormTest.associationNeed(10));
    String reference = need.reference().value();
    house.perform("remember-person", BRUNO, slots().choice("kind", "individual"));

    assertThat(outcome(still(house, BRUNO, reference, "over"))).isEqualTo("too-late");
    assertThat(outcome(still(house, AMEL, reference, "stands"))).isEqualTo("done");
    assertThat(house.desk.calls).containsExactly("stands " + need.id().value());
    assertThat(outcome(still(house, AMEL, reference, "settled"))).isEqualTo("done");
    assertThat(house.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.CLOSED);
    assertThat(outcome(still(house, AMEL, reference, "stands"))).isEqualTo("too-late");
  }

  private static EffectResult still(
      CaseworkHouse house, ConversationKey person, String reference, String answer) {
    return house.perform(
        "answer-still", person, slots().text("reference", reference).choice("answer", answer));
  }

  @StoreTest
  void nobodyTouchesTheRecordOfAnother(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Need need = need(house, FilingAFormTest.associationNeed(10));
    house.perform("remember-person", BRUNO, slots().choice("kind", "individual"));

    for (String effect : List.of("withdraw-record", "fulfil-record", "change-record")) {
      EffectResult meddling =
          house.perform(
              effect, BRUNO, slots().with("record", Values.ownRecord(need)).place("Lille"));
      assertThat(outcome(meddling)).isEqualTo("too-late");
    }
    assertThat(house.records.needs.get(need.id())).isEqualTo(need);
  }

  private static Need need(CaseworkHouse house, Slots slots) {
    return (Need) house.dossier(house.perform("file-need", AMEL, slots));
  }

  private static Offer offer(CaseworkHouse house, Slots slots) {
    return (Offer) house.dossier(house.perform("file-offer", BRUNO, slots));
  }

  private static EffectResult change(CaseworkHouse house, ConversationKey person, Slots slots) {
    return onRecord(house, "change-record", person, slots);
  }

  private static EffectResult onRecord(
      CaseworkHouse house, String effect, ConversationKey person, Slots slots) {
    return house.perform(
        effect, person, slots.with("record", house.facts.listRecords(person).getFirst()));
  }

  private static Dossier own(CaseworkHouse house, ConversationKey person) {
    return house
        .records
        .dossiers
        .listLivingOf(house.records.parties.find(person).orElseThrow().id())
        .getFirst();
  }

  private static List<String> amounts(Dossier dossier) {
    return dossier.lines().stream().map(line -> line.type() + " " + line.amount()).toList();
  }
}
