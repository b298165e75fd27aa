package org.callandcare.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.callandcare.records.ATestRecord;
import org.callandcare.records.Amount;
import org.callandcare.records.Defect;
import org.callandcare.records.Flag;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Place;
import org.callandcare.records.RecordsHouse;
import org.callandcare.records.Terms;
import org.callandcare.store.TestStore;
import org.callandcare.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which need goes with which offer, and how well. */
class ComparisonTest {

  private TestStore store;
  private RecordsHouse house;

  @BeforeEach
  void open() {
    store = TestStores.embedded();
    house = RecordsHouse.on(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theSameThingsInTheSameCommuneForAPressingNeedScoreOne() {
    Match match = match(aNeed().of(10, "laptop").in("Lille").urgent(), anOffer().of(10, "laptop"));

    assertThat(match.score()).isEqualTo(1);
    assertThat(match.reasons())
        .startsWith(
            new Reason.SameItem("laptop"), new Reason.CoversAll(), new Reason.SameCommune("Lille"));
    assertThat(match.missing()).isEmpty();
  }

  @Test
  void aComputerIsServedByALaptopAndPerhapsTheOtherWayRound() {
    assertThat(match(aNeed().of(1, "computer"), anOffer().of(1, "laptop")).reasons())
        .contains(new Reason.Serves("laptop", "computer"));
    assertThat(match(aNeed().of(1, "laptop"), anOffer().of(1, "computer")).reasons())
        .contains(new Reason.MayServe("computer", "laptop"));
    assertThat(find(aNeed().of(1, "laptop"), anOffer().of(1, "bicycle"))).isEmpty();
    assertThat(score(aNeed().of(1, "laptop"), anOffer().of(1, "laptop")))
        .isGreaterThan(score(aNeed().of(1, "computer"), anOffer().of(1, "laptop")));
    assertThat(score(aNeed().of(1, "computer"), anOffer().of(1, "laptop")))
        .isGreaterThan(score(aNeed().of(1, "laptop"), anOffer().of(1, "computer")));
  }

  @Test
  void whatIsNotCoveredIsTold() {
    Match match =
        match(
            aNeed().of(10, "laptop").of(2, "printer"), anOffer().of(6, "laptop").of(5, "printer"));

    assertThat(match.lines())
        .extracting(MatchedLine::neededType, line -> line.covered().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("laptop", "6"),
            org.assertj.core.groups.Tuple.tuple("printer", "2"));
    assertThat(match.missing())
        .containsExactly(new Missing.Quantity("laptop", Amount.of(4), "piece"));
    assertThat(match.reasons()).contains(new Reason.CoversPart(80));
    assertThat(match.coversAll()).isFalse();
  }

  @Test
  void aMixedNeedIsServedByTheBestFittingLines() {
    Match match =
        match(
            aNeed().of(3, "computer").of(2, "laptop"), anOffer().of(2, "laptop").of(4, "desktop"));

    assertThat(match.lines())
        .extracting(
            MatchedLine::neededType, MatchedLine::offeredType, line -> line.given().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("laptop", "laptop", "2"),
            org.assertj.core.groups.Tuple.tuple("computer", "desktop", "3"));
    assertThat(match.coversAll()).isTrue();
  }

  @Test
  void nearerIsBetterAndTooFarIsNot() {
    ATestRecord<Need> need = aNeed().of(1, "laptop").in("Lille");
    assertThat(score(need, anOffer().of(1, "laptop").in("Lille")))
        .isGreaterThan(score(need, anOffer().of(1, "laptop").in("Roubaix")));
    assertThat(score(need, anOffer().of(1, "laptop").in("Roubaix")))
        .isGreaterThan(score(need, anOffer().of(1, "laptop").in("Lens")));
    assertThat(find(need, anOffer().of(1, "laptop").in("Amiens"))).isEmpty();
    assertThat(match(need, anOffer().of(1, "laptop").in("Roubaix")).findKilometres())
        .hasValueSatisfying(km -> assertThat(km).isBetween(8.0, 13.0));
  }

  @Test
  void whatIsBroughtIsNearer() {
    ATestRecord<Need> need = aNeed().of(1, "laptop").in("Lille");
    Match brought =
        match(need, anOffer().of(1, "laptop").in("Lens").answering("handover", "bring"));

    assertThat(brought.reasons()).contains(new Reason.Brought());
    assertThat(brought.score()).isGreaterThan(score(need, anOffer().of(1, "laptop").in("Lens")));
  }

  @Test
  void remoteHelpAndMoneyComeFromAnywhere() {
    assertThat(
            match(
                    aNeed().of(2, "web_development").in("Lille"),
                    anOffer().of(2, "web_development").in("Amiens").answering("remote", "either"))
                .reasons())
        .contains(new Reason.Anywhere());
    assertThat(
            match(aNeed().of(300, "money").in("Lille"), anOffer().of(500, "money").in("Amiens"))
                .findKilometres())
        .isEmpty();
    assertThat(
            find(aNeed().of(2, "tutoring").in("Lille"), anOffer().of(2, "tutoring").in("Amiens")))
        .isEmpty();
  }

  @Test
  void anUnknownPlaceIsToldAndLowersTheScore() {
    Match match =
        match(
            aNeed().of(1, "laptop").at(new Place("la métropole", null, null)),
            anOffer().of(1, "laptop"));

    assertThat(match.missing()).containsExactly(new Missing.PlaceUnclear());
    assertThat(match.reasons()).contains(new Reason.DistanceUnknown());
    assertThat(match.score())
        .isLessThan(score(aNeed().of(1, "laptop"), anOffer().of(1, "laptop").in("Roubaix")));
  }

  @Test
  void timeIsConvertedBetweenHoursHalfDaysAndDays() {
    Match match = match(aNeed().of(2, "tutoring", "half_day"), anOffer().of(4, "tutoring", "hour"));
    assertThat(match.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.given()).isEqualTo(Amount.of(4));
              assertThat(line.covered()).hasToString("1.14");
            });

    assertThat(match(aNeed().of(1, "tutoring", "day"), anOffer().of(2, "tutoring", "day")).lines())
        .extracting(line -> line.given().toString())
        .containsExactly("1");
    assertThat(
            match(
                    aNeed().of(3, "volunteer_time", "person"),
                    anOffer().of(2, "event_help", "half_day"))
                .missing())
        .containsExactly(new Missing.Quantity("volunteer_time", Amount.of(2), "person"));
    assertThat(find(aNeed().of(3, "money", "USD"), anOffer().of(3, "money", "EUR")))
        .as("no rate is known here")
        .isEmpty();
  }

  @Test
  void whatIsThereTooLateOrGoneIsNotMatched() {
    ATestRecord<Need> need = aNeed().of(1, "laptop").until(house.clock.today().plusDays(5));

    assertThat(find(need, anOffer().of(1, "laptop").from(house.clock.today().plusDays(6))))
        .isEmpty();
    assertThat(find(need, anOffer().of(1, "laptop").until(house.clock.today().minusDays(1))))
        .isEmpty();
    assertThat(
            match(need, anOffer().of(1, "laptop").from(house.clock.today().plusDays(2))).reasons())
        .contains(new Reason.InTime(house.clock.today().plusDays(5), 3));
    assertThat(
            match(need, anOffer().of(1, "laptop").until(house.clock.today().plusDays(3))).reasons())
        .contains(new Reason.EndsSoon(house.clock.today().plusDays(3)));
  }

  @Test
  void aNeedWhoseDeadlinePassedStaysAPoorMatch() {
    Offer offer = anOffer().of(1, "laptop").filed();
    Need need = aNeed().of(1, "laptop").until(house.clock.today().minusDays(1)).filed();

    assertThat(compare(need, offer))
        .hasValueSatisfying(match -> assertThat(match.score()).isBetween(0.5, 0.95));
  }

  @Test
  void whoWaitsLongerComesFirst() {
    Need older = aNeed().of(1, "laptop").filed();
    house.clock.advance(java.time.Duration.ofDays(10));
    Need newer = aNeed().of(1, "laptop").filed();
    Offer offer = anOffer().of(1, "laptop").filed();

    Match first = compare(older, offer).orElseThrow();
    assertThat(first.score()).isGreaterThan(compare(newer, offer).orElseThrow().score());
    assertThat(first.reasons()).contains(new Reason.Waiting(10));
  }

  @Test
  void missingChargersAreCounted() {
    Offer offer = anOffer().of(10, "laptop").answering("chargers", "some").filed();
    Need need = aNeed().of(3, "laptop").filed();
    assertThat(compare(need, offer).orElseThrow().missing())
        .containsExactly(new Missing.Chargers("laptop", null));

    house.dossiers.note(
        offer.id(), 1, new Defect(Defect.Kind.CHARGER_MISSING, Amount.of(5)), RecordsHouse.AMEL);
    assertThat(compare(need, house.offers.get(offer.id())).orElseThrow().missing())
        .containsExactly(new Missing.Chargers("laptop", Amount.of(3)));
  }

  @Test
  void brokenOldAndUntestedThingsAreFlaggedAndComeLast() {
    ATestRecord<Need> need = aNeed().of(1, "laptop");
    double good = score(need, anOffer().of(1, "laptop"));

    for (String[] answer :
        List.of(
            new String[] {"state", "broken"},
            new String[] {"state", "unsure"},
            new String[] {"age", "over-7"},
            new String[] {"chargers", "none"})) {
      Match match = match(need, anOffer().of(1, "laptop").answering(answer[0], answer[1]));
      assertThat(match.flags()).as(answer[1]).isNotEmpty();
      assertThat(match.score()).as(answer[1]).isLessThan(good);
    }
    assertThat(find(need, anOffer().of(1, "laptop").answering("locks", "locked"))).isEmpty();
  }

  @Test
  void aTownHallsComputersAreFlaggedForAPersonAndFitAnAssociationBetter() {
    ATestRecord<Offer> townHall = anOffer().by(PartyKind.LOCAL_AUTHORITY).of(5, "laptop");

    Match student = match(aNeed().by(PartyKind.STUDENT).of(1, "laptop"), townHall);
    Match association = match(aNeed().of(1, "laptop"), townHall);

    assertThat(student.flags()).contains(Flag.PUBLIC_BODY);
    assertThat(association.flags()).doesNotContain(Flag.PUBLIC_BODY);
    assertThat(association.score()).isGreaterThan(student.score());
  }

  @Test
  void under15NothingIsIntroducedPrivately() {
    ATestRecord<Need> child =
        aNeed().by(PartyKind.STUDENT).of(1, "laptop").answering("age_band", "under-15");

    assertThat(find(child, anOffer().by(PartyKind.INDIVIDUAL).of(1, "laptop"))).isEmpty();
    assertThat(match(child, anOffer().by(PartyKind.COMPANY).of(1, "laptop")).flags())
        .contains(Flag.UNDER_15);
  }

  @Test
  void under18NobodyIsAloneWithAnAdultVolunteer() {
    ATestRecord<Need> minor =
        aNeed().by(PartyKind.STUDENT).of(2, "tutoring").answering("age_band", "15-17");

    assertThat(find(minor, anOffer().by(PartyKind.INDIVIDUAL).of(2, "tutoring"))).isEmpty();
    assertThat(match(minor, anOffer().by(PartyKind.ASSOCIATION).of(2, "tutoring")).flags())
        .contains(Flag.MINOR);
    assertThat(
            find(
                aNeed().by(PartyKind.STUDENT).of(1, "laptop").answering("age_band", "15-17"),
                anOffer().by(PartyKind.INDIVIDUAL).of(1, "laptop")))
        .as("a thing may be handed over")
        .isPresent();
  }

  @Test
  void aLoanForWhoWantsToKeepIsTold() {
    Match match =
        match(aNeed().of(1, "laptop").as(Terms.GIFT), anOffer().of(1, "laptop").as(Terms.LOAN));

    assertThat(match.reasons()).contains(new Reason.TermsDiffer(Terms.GIFT, Terms.LOAN));
    assertThat(match.score())
        .isLessThan(
            score(
                aNeed().of(1, "laptop").as(Terms.EITHER),
                anOffer().of(1, "laptop").as(Terms.LOAN)));
  }

  @Test
  void nobodyIsMatchedWithHerself() {
    var association = house.somebody(PartyKind.ASSOCIATION);
    assertThat(
            find(
                aNeed().by(association).of(1, "laptop"), anOffer().by(association).of(1, "laptop")))
        .isEmpty();
  }

  private ATestRecord<Need> aNeed() {
    return house.aNeed();
  }

  private ATestRecord<Offer> anOffer() {
    return house.anOffer();
  }

  private double score(ATestRecord<Need> need, ATestRecord<Offer> offer) {
    return match(need, offer).score();
  }

  private Match match(ATestRecord<Need> need, ATestRecord<Offer> offer) {
    return find(need, offer).orElseThrow(() -> new AssertionError("no match"));
  }

  private Optional<Match> find(ATestRecord<Need> need, ATestRecord<Offer> offer) {
    return compare(need.anew(), offer.anew());
  }

  private Optional<Match> compare(Need need, Offer offer) {
    return new Comparison(
            new Compatibility(RecordsHouse.CATALOGUE), ATestRecord.PLACES, MatchingSettings.DEFAULT)
        .compare(need, offer, house.clock.instant(), house.clock.getZone());
  }
}
