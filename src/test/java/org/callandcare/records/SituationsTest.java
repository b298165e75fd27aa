package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.records.RecordsHouse.AMEL;

import java.time.Duration;
import java.util.List;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** Situations that must go well, as far as records have a part in them. */
class SituationsTest {

  @StoreTest
  void anAssociationWantsTenAndASecondDonorCompletes(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(10, "laptop").in("Roubaix").filed();
    Offer six = house.anOffer().of(6, "laptop").in("Lesquin").filed();
    Offer eight = house.anOffer().of(8, "laptop").in("Lille").filed();

    house.held("first", need, six, 6);
    Need partly = house.needs.get(need.id());
    assertThat(partly.status()).isEqualTo(NeedStatus.PARTLY_COVERED);
    assertThat(partly.line(1).remaining()).isEqualTo(Amount.of(4));

    house.held("second", partly, eight, 4);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.COVERED);
    assertThat(house.offers.get(eight.id()).line(1).remaining()).isEqualTo(Amount.of(4));
  }

  @StoreTest
  void lockedLaptopsCanNeverBeAllocated(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(30, "laptop").filed();
    Offer offer =
        house
            .anOffer()
            .of(25, "laptop")
            .answering("chargers", "some")
            .answering("locks", "some-locked")
            .filed();
    assertThat(offer.flags()).contains(Flag.SOME_LOCKED, Flag.CHARGERS_MISSING);

    house.dossiers.note(offer.id(), 1, new Defect(Defect.Kind.LOCKED, Amount.of(2)), AMEL);
    house.dossiers.note(offer.id(), 1, new Defect(Defect.Kind.CHARGER_MISSING, Amount.of(5)), AMEL);

    assertThat(house.offers.get(offer.id()).line(1).remaining()).isEqualTo(Amount.of(23));
    assertThat(house.hold("all", need, offer, 25))
        .isEqualTo(new HoldOutcome.Short(offer.id(), Amount.of(23)));
    house.held("good ones", need, offer, 23);
    assertThat(
            house.dossiers.note(offer.id(), 1, new Defect(Defect.Kind.LOCKED, Amount.of(3)), AMEL))
        .as("more is promised than would be left")
        .isEqualTo(ChangeOutcome.TOO_LATE);
  }

  @StoreTest
  void aDonorGivesThemElsewhereAfterAHold(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need association = house.aNeed().of(10, "laptop").filed();
    Need school = house.aNeed().of(5, "laptop").filed();
    Offer offer = house.anOffer().of(15, "laptop").filed();
    house.held("one", association, offer, 10);
    house.held("two", school, offer, 5);

    assertThat(
            house.dossiers.withdraw(offer.id(), "donnés ailleurs", new Actor.Person(offer.party())))
        .isEqualTo(ChangeOutcome.DONE);

    assertThat(house.allocations.listOf(offer.id()))
        .hasSize(2)
        .allSatisfy(
            allocation ->
                assertThat(allocation.state())
                    .isInstanceOfSatisfying(
                        AllocationState.Ended.class,
                        ended -> {
                          assertThat(ended.ending()).isEqualTo(AllocationState.Ending.RENEGED);
                          assertThat(ended.by()).isEqualTo(Side.OFFER);
                        }));
    assertThat(house.events.stream().filter(AllocationEnded.class::isInstance)).hasSize(2);
    assertThat(house.needs.get(association.id()).status()).isEqualTo(NeedStatus.OPEN);
    assertThat(house.needs.listToMatch(10))
        .extracting(waiting -> waiting.record().id())
        .contains(association.id(), school.id());
    assertThat(house.onlyEvent(RecordWithdrawn.class).status()).isEqualTo("withdrawn");
  }

  @StoreTest
  void aMissedHandoverKeepsTheThingTwoWeeksThenReleasesIt(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    Offer offer = house.anOffer().of(1, "laptop").filed();
    AllocationId id = house.agreed(need, offer);
    house.allocations.appoint(id, house.clock.instant(), "Lille", AMEL);

    house.allocations.handoverMissed(id, Side.NEED, AMEL);

    assertThat(house.onlyEvent(HandoverMissed.class).side()).isEqualTo(Side.NEED);
    house.clock.advance(Duration.ofDays(13));
    house.scan();
    assertThat(house.offers.get(offer.id()).status()).isEqualTo(OfferStatus.EXHAUSTED);
    assertThat(house.needs.get(need.id()).ended()).isFalse();

    house.clock.advance(Duration.ofDays(2));
    house.scan();
    assertThat(house.offers.get(offer.id()).status()).isEqualTo(OfferStatus.AVAILABLE);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
    assertThat(house.onlyEvent(AllocationEnded.class).allocation().missedHandovers()).isEqualTo(1);
  }

  @StoreTest
  void onceBothAgreedOnlyStaffCanWithdraw(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    Offer offer = house.anOffer().of(1, "laptop").filed();
    AllocationId id = house.agreed(need, offer);
    Actor.Person donor = new Actor.Person(offer.party());

    assertThat(house.dossiers.withdraw(offer.id(), "", donor)).isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(
            house.dossiers.change(
                offer.id(), Amendment.ofItems(List.of(Item.of("equipment", "laptop", 2))), donor))
        .isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(house.dossiers.withdraw(offer.id(), "", AMEL)).isEqualTo(ChangeOutcome.DONE);
    assertThat(house.allocations.get(id).state().living()).isFalse();
  }

  @StoreTest
  void foundElsewhereEndsWhatIsHeldWithoutFault(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    Offer offer = house.anOffer().of(1, "laptop").filed();
    AllocationId id = house.held("key", need, offer, 1).id();

    house.dossiers.fulfil(need.id(), new Actor.Person(need.party()));

    assertThat(house.allocations.get(id).state())
        .isInstanceOfSatisfying(
            AllocationState.Ended.class,
            ended -> assertThat(ended.ending()).isEqualTo(AllocationState.Ending.NOT_NEEDED));
    assertThat(house.offers.get(offer.id()).status()).isEqualTo(OfferStatus.AVAILABLE);
  }
}
