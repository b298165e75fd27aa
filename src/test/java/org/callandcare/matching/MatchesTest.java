package org.callandcare.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.records.RecordsHouse.AMEL;
import static org.callandcare.records.RecordsHouse.BRUNO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callandcare.records.Actor;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationState;
import org.callandcare.records.Amount;
import org.callandcare.records.Need;
import org.callandcare.records.NeedStatus;
import org.callandcare.records.Offer;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Side;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** Matches, from being found to being decided on. */
class MatchesTest {

  @StoreTest
  void isFoundOnceFromEitherSideAndReadsAsItWasFound(TestStore store) {
    MatchingHouse house = MatchingHouse.on(store);
    Need need =
        house
            .records
            .aNeed()
            .of(10, "laptop")
            .in("Roubaix")
            .urgent()
            .until(house.records.clock.today().plusDays(9))
            .filed();
    Offer offer =
        house.records.anOffer().of(6, "laptop").in("Lesquin").answering("chargers", "some").filed();

    house.look();
    house.look();

    StoredMatch found = house.onlyMatch();
    assertThat(house.records.onlyEvent(MatchFound.class).match()).isEqualTo(found.id());
    assertThat(found.state()).isEqualTo(new MatchState.New());
    assertThat(house.matching.candidatesFor(need.id())).containsExactly(found.match());
    assertThat(house.matching.candidatesFor(offer.id())).containsExactly(found.match());
    assertThat(house.matches.listOf(offer.id())).containsExactly(found);

    house.matches.alerted(found.id());
    assertThat(house.toAlert()).isEmpty();
    assertThat(house.matches.listLiving(0, 10).items()).hasSize(1);
  }

  @StoreTest
  void theFirstPressWins(TestStore store) throws Exception {
    MatchingHouse house = aMatch(store, 1, 1);
    MatchId id = house.onlyMatch().id();

    List<Decision> decisions = new ArrayList<>();
    try (ExecutorService staff = Executors.newFixedThreadPool(8)) {
      List<Future<Decision>> presses = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Actor.Staff who = new Actor.Staff("telegram:" + i, "Staff " + i);
        presses.add(staff.submit(() -> house.matches.take(id, who)));
      }
      for (Future<Decision> press : presses) {
        decisions.add(press.get());
      }
    }

    assertThat(decisions.stream().filter(Decision.Done.class::isInstance)).hasSize(1);
    Actor.Staff winner = ((MatchState.Taken) house.matches.get(id).state()).by();
    assertThat(decisions.stream().filter(Decision.OthersHave.class::isInstance))
        .hasSize(7)
        .allSatisfy(lost -> assertThat(((Decision.OthersHave) lost).by()).isEqualTo(winner));
    assertThat(house.matches.take(id, winner)).isInstanceOf(Decision.Done.class);
    assertThat(house.matching.propose(id, new Actor.Staff("telegram:99", "Late")))
        .isInstanceOf(ProposalOutcome.OthersHave.class);
  }

  @StoreTest
  void whoHasItMayGiveItBackPutItOffOrDismissIt(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    MatchId id = house.onlyMatch().id();
    house.matches.take(id, AMEL);

    assertThat(house.matches.dismiss(id, "trop loin", BRUNO))
        .isInstanceOf(Decision.OthersHave.class);
    assertThat(house.matches.release(id, AMEL)).isInstanceOf(Decision.Done.class);
    assertThat(
            house.matches.later(id, house.records.clock.instant().plus(Duration.ofHours(3)), BRUNO))
        .isInstanceOf(Decision.Done.class);
    assertThat(house.toAlert()).isEmpty();
    house.records.clock.advance(Duration.ofHours(3));
    assertThat(house.toAlert()).extracting(StoredMatch::id).containsExactly(id);

    assertThat(house.matches.dismiss(id, "trop loin", AMEL)).isInstanceOf(Decision.Done.class);
    assertThat(house.matches.take(id, BRUNO)).isInstanceOf(Decision.NotNow.class);
    house.look();
    assertThat(house.toAlert()).as("a dismissed match is not found again").isEmpty();
  }

  @StoreTest
  void proposingHoldsTheQuantityOnce(TestStore store) {
    MatchingHouse house = aMatch(store, 10, 6);
    StoredMatch match = house.onlyMatch();

    ProposalOutcome first = house.matching.propose(match.id(), AMEL);
    ProposalOutcome second = house.matching.propose(match.id(), AMEL);

    assertThat(first)
        .isInstanceOfSatisfying(
            ProposalOutcome.Held.class,
            held -> {
              assertThat(held.whole()).isTrue();
              assertThat(held.allocations())
                  .singleElement()
                  .extracting(Allocation::given)
                  .isEqualTo(Amount.of(6));
            });
    assertThat(second).isEqualTo(first);
    assertThat(house.records.offers.get(match.match().offer()).line(1).promised())
        .isEqualTo(Amount.of(6));
    assertThat(house.matching.propose(match.id(), BRUNO))
        .isInstanceOf(ProposalOutcome.OthersHave.class);
  }

  @StoreTest
  void twoMatchesOfOneOfferCannotPromiseItTwice(TestStore store) {
    MatchingHouse house = MatchingHouse.on(store);
    house.records.anOffer().of(6, "laptop").filed();
    house.records.aNeed().of(5, "laptop").filed();
    house.records.aNeed().of(5, "laptop").filed();
    house.look();
    List<StoredMatch> both = house.toAlert();
    assertThat(both).hasSize(2);

    assertThat(house.matching.propose(both.get(0).id(), AMEL))
        .isInstanceOf(ProposalOutcome.Held.class);
    assertThat(house.matching.propose(both.get(1).id(), BRUNO))
        .isInstanceOfSatisfying(
            ProposalOutcome.Held.class,
            held -> {
              assertThat(held.whole()).as("one was left").isFalse();
              assertThat(held.allocations().getFirst().given()).isEqualTo(Amount.ONE);
            });
  }

  @StoreTest
  void whatIsGoneMeanwhileIsTold(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    StoredMatch match = house.onlyMatch();
    Offer offer = house.records.offers.get(match.match().offer());
    house.records.dossiers.withdraw(offer.id(), "", new Actor.Person(offer.party()));

    assertThat(house.matching.propose(match.id(), AMEL))
        .isInstanceOfSatisfying(
            ProposalOutcome.RecordGone.class,
            gone -> assertThat(gone.record()).isEqualTo(offer.id()));
    assertThat(house.matches.get(match.id()).state()).isInstanceOf(MatchState.Obsolete.class);
  }

  @StoreTest
  void whatIsUsedUpMeanwhileIsTold(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    StoredMatch match = house.onlyMatch();
    Need other = house.records.aNeed().of(1, "laptop").filed();
    house.records.held("elsewhere", other, house.records.offers.get(match.match().offer()), 1);

    assertThat(house.matching.propose(match.id(), AMEL))
        .isInstanceOf(ProposalOutcome.QuantityGone.class);
  }

  @StoreTest
  void isAcceptedWhenBothSidesAgreed(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    MatchId id = house.onlyMatch().id();
    Allocation held = held(house.matching.propose(id, AMEL));
    house.records.allocations.agree(held.id(), Side.NEED, AMEL);
    house.look();
    assertThat(house.matches.get(id).state()).isInstanceOf(MatchState.Proposed.class);

    house.records.allocations.agree(held.id(), Side.OFFER, AMEL);
    house.look();
    assertThat(house.matches.get(id).state()).isInstanceOf(MatchState.Accepted.class);
  }

  @StoreTest
  void aPairThatWasDeclinedIsNotProposedAgainAndAReplacementIsFound(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    StoredMatch match = house.onlyMatch();
    Allocation held = held(house.matching.propose(match.id(), AMEL));
    Offer other = house.records.anOffer().of(1, "laptop").in("Roubaix").filed();
    house.look();
    assertThat(house.toAlert()).as("the need is covered").isEmpty();

    house.records.allocations.decline(held.id(), Side.NEED, "pas le bon clavier", AMEL);
    house.look();

    assertThat(house.matches.get(match.id()).state()).isInstanceOf(MatchState.Obsolete.class);
    assertThat(house.toAlert())
        .singleElement()
        .extracting(found -> found.match().offer())
        .isEqualTo(other.id());
  }

  @StoreTest
  void aPairWhoseHoldRanOutComesBackInANewRound(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    StoredMatch match = house.onlyMatch();
    held(house.matching.propose(match.id(), AMEL));

    house.records.clock.advance(Duration.ofHours(73));
    house.records.scan();
    house.look();

    StoredMatch again = house.onlyMatch();
    assertThat(again.id()).isEqualTo(match.id());
    assertThat(again.round()).isEqualTo(2);
    assertThat(held(house.matching.propose(match.id(), BRUNO)).state())
        .isInstanceOf(AllocationState.Held.class);
  }

  @StoreTest
  void aTownHallsOfferGoesToTheAssociationFirst(TestStore store) {
    MatchingHouse house = MatchingHouse.on(store);
    house.records.aNeed().by(PartyKind.STUDENT).of(1, "laptop").filed();
    Need association = house.records.aNeed().of(5, "laptop").filed();
    Offer offer = house.records.anOffer().by(PartyKind.LOCAL_AUTHORITY).of(5, "laptop").filed();

    assertThat(house.matching.candidatesFor(offer.id()).getFirst().need())
        .isEqualTo(association.id());
  }

  @StoreTest
  void aNeedIsCoveredByTheBestOffersTogether(TestStore store) {
    MatchingHouse house = MatchingHouse.on(store);
    Need need = house.records.aNeed().of(10, "laptop").in("Lille").filed();
    Offer near = house.records.anOffer().of(6, "laptop").in("Lille").filed();
    Offer far = house.records.anOffer().of(3, "laptop").in("Roubaix").filed();

    Coverage coverage = house.matching.cover(need.id());
    assertThat(coverage.shares()).extracting(Match::offer).containsExactly(near.id(), far.id());
    assertThat(coverage.missing())
        .containsExactly(new Missing.Quantity("laptop", Amount.ONE, "piece"));

    house.records.anOffer().of(9, "computer").in("Lens").filed();
    assertThat(house.matching.cover(need.id()).complete()).isTrue();

    house.look();
    for (StoredMatch match : house.matches.listOf(need.id())) {
      if (match.state().free()) {
        house.matching.propose(match.id(), AMEL);
      }
    }
    assertThat(house.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.COVERED);
  }

  @StoreTest
  void oneOfferIsNotToldAHundredTimes(TestStore store) {
    MatchingHouse house = MatchingHouse.on(store);
    house.records.anOffer().of(1, "laptop").filed();
    for (int i = 0; i < 20; i++) {
      house.records.aNeed().of(1, "laptop").filed();
      house.look();
    }

    assertThat(house.toAlert()).hasSizeBetween(3, 6);
  }

  @StoreTest
  void aMatchThatDoesNotHoldAnyMoreIsTakenBackWhereStaffWereTold(TestStore store) {
    MatchingHouse house = aMatch(store, 1, 1);
    StoredMatch match = house.onlyMatch();
    house.matches.alerted(match.id());

    Need need = house.records.needs.get(match.match().need());
    house.records.dossiers.fulfil(need.id(), new Actor.Person(need.party()));
    house.look();

    assertThat(house.records.onlyEvent(MatchObsolete.class).match()).isEqualTo(match.id());
    assertThat(house.matches.take(match.id(), AMEL)).isInstanceOf(Decision.NotNow.class);
  }

  private static MatchingHouse aMatch(TestStore store, long asked, long given) {
    MatchingHouse house = MatchingHouse.on(store);
    house.records.aNeed().of(asked, "laptop").in("Lille").filed();
    house.records.anOffer().of(given, "laptop").in("Lille").filed();
    return house;
  }

  private static Allocation held(ProposalOutcome outcome) {
    if (outcome instanceof ProposalOutcome.Held held) {
      return held.allocations().getFirst();
    }
    throw new AssertionError(outcome.toString());
  }
}
