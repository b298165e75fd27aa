package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.records.RecordsHouse.AMEL;
import static org.callandcare.records.RecordsHouse.BRUNO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** A quantity is promised once and given back once. */
class AllocationsTest {

  @StoreTest
  void sixteenWhoTakeFromOneOfferNeverTakeMoreThanItHas(TestStore store) throws Exception {
    RecordsHouse house = RecordsHouse.on(store);
    Offer offer = house.anOffer().of(25, "laptop").filed();
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      needs.add(house.aNeed().of(10, "laptop").filed());
    }

    List<HoldOutcome> outcomes = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(16)) {
      List<Future<HoldOutcome>> holds = new ArrayList<>();
      for (Need need : needs) {
        for (int press = 0; press < 2; press++) {
          String key = need.id() + ":" + press;
          holds.add(people.submit(() -> house.hold(key, need, offer, 2)));
        }
      }
      for (Future<HoldOutcome> hold : holds) {
        outcomes.add(hold.get());
      }
    }

    assertThat(outcomes.stream().filter(HoldOutcome.Held.class::isInstance)).hasSize(12);
    Offer after = house.offers.get(offer.id());
    assertThat(after.line(1).promised()).isEqualTo(Amount.of(24));
    assertThat(after.line(1).remaining()).isEqualTo(Amount.ONE);
    assertThat(after.status()).isEqualTo(OfferStatus.PARTLY_RESERVED);
    assertThat(
            needs.stream()
                .map(need -> house.needs.get(need.id()).line(1).promised())
                .reduce(Amount.ZERO, Amount::plus))
        .isEqualTo(Amount.of(24));
  }

  @StoreTest
  void holdingTwiceUnderOneKeyHoldsOnce(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(10, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();

    Allocation first = house.held("key", need, offer, 6);

    assertThat(house.held("key", need, offer, 6)).isEqualTo(first);
    assertThat(house.offers.get(offer.id()).status()).isEqualTo(OfferStatus.EXHAUSTED);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.PARTLY_COVERED);
    house.onlyEvent(AllocationHeld.class);
  }

  @StoreTest
  void whatIsGoneIsToldAndNothingIsPromised(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(10, "laptop").filed();
    Need other = house.aNeed().of(10, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    house.held("first", need, offer, 4);

    assertThat(house.hold("second", other, offer, 3))
        .isEqualTo(new HoldOutcome.Short(offer.id(), Amount.of(2)));
    assertThat(house.hold("second", other, offer, 3))
        .isEqualTo(new HoldOutcome.Short(offer.id(), Amount.of(2)));
    assertThat(house.needs.get(other.id()).status()).isEqualTo(NeedStatus.OPEN);

    house.dossiers.withdraw(offer.id(), "", new Actor.Person(offer.party()));
    assertThat(house.hold("third", other, offer, 1)).isEqualTo(new HoldOutcome.Gone(offer.id()));
  }

  @StoreTest
  void aNeedThatIsCoveredMeanwhileLeavesTheOfferUntouched(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(5, "laptop").filed();
    Offer first = house.anOffer().of(5, "laptop").filed();
    Offer second = house.anOffer().of(5, "laptop").filed();
    house.held("first", need, first, 4);

    assertThat(house.hold("second", need, second, 3))
        .isEqualTo(new HoldOutcome.Short(need.id(), Amount.ONE));
    assertThat(house.offers.get(second.id()).line(1).remaining()).isEqualTo(Amount.of(5));
    assertThat(house.offers.get(second.id()).status()).isEqualTo(OfferStatus.AVAILABLE);
  }

  @StoreTest
  void everyWayOutGivesTheQuantityBackOnceHoweverManyTakeIt(TestStore store)
      throws ExecutionException, InterruptedException {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(10, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    house.held("other", need, offer, 2);
    Allocation allocation = house.held("key", need, offer, 4);

    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<StepOutcome>> steps = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        steps.add(
            people.submit(() -> house.allocations.decline(allocation.id(), Side.NEED, "", AMEL)));
      }
      for (Future<StepOutcome> step : steps) {
        assertThat(step.get()).isInstanceOf(StepOutcome.Done.class);
      }
    }

    assertThat(house.offers.get(offer.id()).line(1).promised()).isEqualTo(Amount.of(2));
    assertThat(house.needs.get(need.id()).line(1).promised()).isEqualTo(Amount.of(2));
    assertThat(house.offers.get(offer.id()).status()).isEqualTo(OfferStatus.PARTLY_RESERVED);
    assertThat(house.hold("key", need, offer, 4))
        .isInstanceOfSatisfying(
            HoldOutcome.Held.class,
            held -> assertThat(held.allocation().state().living()).isFalse());
  }

  @StoreTest
  void fromTheFirstYesToTheReceiversThanks(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(6, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    AllocationId id = house.held("key", need, offer, 6).id();
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.COVERED);

    assertThat(house.allocations.appoint(id, house.clock.instant(), "Lille", AMEL))
        .as("nobody agreed yet")
        .isInstanceOf(StepOutcome.NotNow.class);
    assertThat(house.allocations.agree(id, Side.NEED, AMEL)).isInstanceOf(StepOutcome.Done.class);
    assertThat(house.allocations.agree(id, Side.NEED, AMEL).allocation().state().firm()).isFalse();
    assertThat(house.events).noneMatch(AllocationAgreed.class::isInstance);
    house.allocations.agree(id, Side.OFFER, AMEL);
    house.onlyEvent(AllocationAgreed.class);
    house.allocations.appoint(id, house.clock.instant().plus(Duration.ofDays(2)), "Lille", AMEL);
    house.allocations.delivered(id, AMEL);
    house.allocations.received(id, AMEL);

    assertThat(house.allocations.get(id).state()).isInstanceOf(AllocationState.Confirmed.class);
    assertThat(house.allocations.get(id).history())
        .extracting(Transition::to)
        .containsExactly(
            "proposed", "held", "held", "agreed", "appointed", "delivered", "confirmed");
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.CONFIRMED);
    assertThat(house.allocations.decline(id, Side.OFFER, "", AMEL))
        .as("an end does not change")
        .isInstanceOf(StepOutcome.NotNow.class);
    assertThat(house.dossiers.fulfil(need.id(), AMEL)).isEqualTo(ChangeOutcome.DONE);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.CLOSED);
  }

  @StoreTest
  void aHoldThatRunsOutIsGivenBack(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(6, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    AllocationId id = house.held("key", need, offer, 6).id();

    house.clock.advance(Duration.ofHours(71));
    house.scan();
    assertThat(house.allocations.get(id).state()).isInstanceOf(AllocationState.Held.class);

    house.clock.advance(Duration.ofHours(2));
    house.scan();
    house.scan();
    assertThat(house.onlyEvent(AllocationEnded.class).allocation().state())
        .isInstanceOfSatisfying(
            AllocationState.Ended.class,
            ended -> assertThat(ended.ending()).isEqualTo(AllocationState.Ending.HOLD_EXPIRED));
    assertThat(house.offers.get(offer.id()).status()).isEqualTo(OfferStatus.AVAILABLE);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
  }

  @StoreTest
  void damagedThingsAreNotPromisedAgain(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(6, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    AllocationId id = house.held("key", need, offer, 2).id();

    for (int i = 0; i < 2; i++) {
      house.allocations.end(id, AllocationState.Ending.DAMAGED, Optional.of(Side.OFFER), "", BRUNO);
    }

    assertThat(house.offers.get(offer.id()).line(1).remaining()).isEqualTo(Amount.of(4));
    assertThat(house.needs.get(need.id()).line(1).remaining()).isEqualTo(Amount.of(6));
  }

  @StoreTest
  void whatACrashLeftHalfDoneIsFinishedByTheScan(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(6, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    AllocationStore allocations = new AllocationStore(store.database());
    AllocationId id = new AllocationId("acrashed");
    allocations.insert(
        new Allocation(
            id,
            need.id(),
            1,
            offer.id(),
            1,
            Amount.of(3),
            Amount.of(3),
            "origin",
            new AllocationState.Proposed(),
            0,
            List.of(),
            house.clock.instant(),
            false,
            1));

    house.scan();
    assertThat(house.allocations.get(id).state())
        .as("whoever began it may be at it still")
        .isInstanceOf(AllocationState.Proposed.class);

    house.clock.advance(StoredAllocations.PATIENCE);
    house.scan();
    assertThat(house.allocations.get(id).state()).isInstanceOf(AllocationState.Held.class);
    assertThat(house.offers.get(offer.id()).line(1).promised()).isEqualTo(Amount.of(3));
    house.onlyEvent(AllocationHeld.class);

    allocations.change(
        id,
        held ->
            Optional.of(
                held.moved(
                    new AllocationState.Ended(
                        AllocationState.Ending.DECLINED, Side.NEED, house.clock.instant(), ""),
                    0,
                    house.clock.instant(),
                    AMEL,
                    "declined")));
    house.clock.advance(StoredAllocations.PATIENCE);
    house.scan();
    assertThat(house.offers.get(offer.id()).line(1).promised()).isEqualTo(Amount.ZERO);
    assertThat(house.needs.get(need.id()).line(1).promised()).isEqualTo(Amount.ZERO);
    house.onlyEvent(AllocationEnded.class);
  }

  @StoreTest
  void aTakerWhoComesAfterTheEndTakesNothing(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(6, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    Allocation held = house.held("key", need, offer, 3);
    house.allocations.decline(held.id(), Side.OFFER, "", AMEL);

    Promises promises =
        new Promises(
            new DossierStore(
                store.database(),
                new ReferenceBook(store.database()),
                new DossierDocuments(new SearchWords(RecordsHouse.CATALOGUE)),
                house.clock));

    assertThat(
            promises.take(
                held, Side.OFFER, new Life.Step(house.clock.instant(), Actor.HOUSE, "late")))
        .isEqualTo(Promises.Taking.RELEASED_BEFORE);
    assertThat(house.offers.get(offer.id()).line(1).promised()).isEqualTo(Amount.ZERO);
  }

  @StoreTest
  void whatIsHeldOfARecordThatEndedIsGivenBackThoughTheProcessDied(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(6, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    AllocationId id = house.held("key", need, offer, 3).id();
    Life.Step step = new Life.Step(house.clock.instant(), AMEL, "");
    new DossierStore(
            store.database(),
            new ReferenceBook(store.database()),
            new DossierDocuments(new SearchWords(RecordsHouse.CATALOGUE)),
            house.clock)
        .change(offer.id(), there -> Life.become((Offer) there, OfferStatus.WITHDRAWN, step));
    assertThat(house.allocations.get(id).state().living()).isTrue();

    house.scan();

    assertThat(house.allocations.get(id).state())
        .isInstanceOfSatisfying(
            AllocationState.Ended.class,
            ended -> assertThat(ended.ending()).isEqualTo(AllocationState.Ending.RENEGED));
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
    house.onlyEvent(AllocationEnded.class);
  }
}
