package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callandcare.records.RecordsHouse.AMEL;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What filing does, and the rules of the house. */
class FilingTest {

  @StoreTest
  void filingTwiceUnderOneKeyGivesOneRecord(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Filing filing = house.aNeed().of(10, "laptop").in("Roubaix").filing();

    FilingOutcome first = house.needs.file(filing);
    FilingOutcome second = house.needs.file(filing);

    assertThat(first).isInstanceOf(FilingOutcome.Filed.class).isEqualTo(second);
    assertThat(house.needs.listOf(filing.party())).hasSize(1);
    assertThat(house.onlyEvent(NeedFiled.class).need()).isEqualTo(first.id());
  }

  @StoreTest
  void nothingIsSeenBeforeWhatComesFirst(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Filing filing = house.aNeed().of(10, "laptop").in("Roubaix").filing();

    assertThatThrownBy(
            () ->
                house.needs.file(
                    filing,
                    () -> {
                      throw new IllegalStateException("the party is not stored");
                    }))
        .hasMessage("the party is not stored");
    assertThat(house.needs.listOf(filing.party())).isEmpty();
    assertThat(house.events).noneMatch(NeedFiled.class::isInstance);

    FilingOutcome filed =
        house.needs.file(filing, () -> assertThat(house.needs.listOf(filing.party())).isEmpty());
    assertThat(house.onlyEvent(NeedFiled.class).need()).isEqualTo(filed.id());
  }

  @StoreTest
  void aFiledRecordReadsAsItWasTold(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Item hours =
        new Item(
            "time",
            "tutoring",
            new Quantity(BigDecimal.ONE, new BigDecimal("2.5"), true),
            "half_day",
            null,
            "week",
            "deux demi-journées");
    Offer offer =
        house
            .anOffer()
            .of(25, "laptop")
            .of(hours)
            .in("Lesquin")
            .named("Textiles du Nord")
            .from(house.clock.today())
            .until(house.clock.today().plusDays(30))
            .as(Terms.LOAN)
            .answering("chargers", "some")
            .telling("access", "sonner à l'accueil")
            .flagged(Flag.LINK)
            .filed();

    assertThat(house.offers.find(offer.reference())).contains(offer);
    assertThat(offer.status()).isEqualTo(OfferStatus.AVAILABLE);
    assertThat(offer.lines()).hasSize(2);
    assertThat(offer.line(2).item()).isEqualTo(hours);
    assertThat(offer.line(2).amount()).isEqualTo(Amount.ONE);
    assertThat(offer.line(1).unit()).isEqualTo("piece");
    assertThat(offer.flags()).containsExactlyInAnyOrder(Flag.LINK, Flag.CHARGERS_MISSING);
    assertThat(offer.line(1).findDefect(Defect.Kind.CHARGER_MISSING)).isPresent();
    assertThat(offer.content().findChoice("chargers")).contains("some");
    assertThat(offer.sheet().organisation()).isEqualTo("Textiles du Nord");
  }

  @StoreTest
  void whatWasFiledLatelyAndWhatNobodyTouchedForLongIsFound(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need old = house.aNeed().by(house.somebody(PartyKind.STUDENT)).of(1, "laptop").filed();
    Need touched = house.aNeed().by(house.somebody(PartyKind.STUDENT)).of(1, "laptop").filed();
    Need over = house.aNeed().by(house.somebody(PartyKind.STUDENT)).of(1, "laptop").filed();
    Offer offer = house.anOffer().of(3, "laptop").filed();
    Instant then = house.clock.instant();
    house.dossiers.withdraw(over.id(), "plus besoin", AMEL);
    house.clock.advance(Duration.ofDays(10));
    house.dossiers.putOnHold(touched.id(), "unanswered", Actor.HOUSE);
    house.dossiers.open(touched.id(), Actor.HOUSE);
    Need young = house.aNeed().by(house.somebody(PartyKind.STUDENT)).of(1, "laptop").filed();

    assertThat(house.needs.listFiledSince(then.plusSeconds(1))).containsExactly(young.id());
    assertThat(house.needs.listFiledSince(then))
        .containsExactlyInAnyOrder(old.id(), touched.id(), young.id());
    assertThat(house.needs.listUnchangedSince(then)).containsExactly(old.id());
    assertThat(house.offers.listUnchangedSince(then)).containsExactly(offer.id());
    assertThat(house.offers.listUnchangedSince(then.minusSeconds(1))).isEmpty();
  }

  @StoreTest
  void anAccountThatSpeaksForAnOrganisationTooHasRecordsOfItsOwn(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party amel = house.somebody(PartyKind.ASSOCIATION);
    house.aNeed().by(amel).of(10, "laptop").named("Les Petits Débrouillards").filed();
    house.parties.remember(amel.conversation(), PartyUpdate.NOTHING.withKind(PartyKind.STUDENT));
    Party herself = house.parties.get(amel.id());

    assertThat(house.needs.file(house.aNeed().by(herself).of(1, "laptop").filing()))
        .isInstanceOf(FilingOutcome.Filed.class);
    assertThat(house.needs.file(house.aNeed().by(amel).of(5, "laptop").named("Atelier").filing()))
        .isInstanceOf(FilingOutcome.Filed.class);
    assertThat(
            house.needs.file(
                house.aNeed().by(amel).of(5, "laptop").named("les petits débrouillards").filing()))
        .isInstanceOf(FilingOutcome.Duplicate.class);
  }

  @StoreTest
  void aPersonHasOneOpenNeedPerItemType(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party student = house.somebody(PartyKind.STUDENT);
    Need laptop = house.aNeed().by(student).of(1, "laptop").filed();

    assertThat(house.needs.file(house.aNeed().by(student).of(1, "laptop").filing()))
        .isEqualTo(new FilingOutcome.TooMany(laptop.id(), laptop.reference()));
    assertThat(house.needs.file(house.aNeed().by(student).of(1, "bicycle").filing()))
        .isInstanceOf(FilingOutcome.Filed.class);
  }

  @StoreTest
  void aPersonsSimilarNeedIsMergedWithoutAddingUp(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party student = house.somebody(PartyKind.STUDENT);
    Need first = house.aNeed().by(student).of(1, "laptop").filed();
    ATestRecord<Need> both = house.aNeed().by(student).of(1, "laptop").of(1, "printer");

    assertThat(house.needs.file(both.filing()))
        .isEqualTo(new FilingOutcome.Duplicate(first.id(), first.reference()));
    assertThat(house.needs.file(both.merging().under("again").filing()))
        .isEqualTo(new FilingOutcome.Merged(first.id(), first.reference()));
    assertThat(house.needs.get(first.id()).lines())
        .extracting(ItemLine::number, ItemLine::type, line -> line.amount().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "laptop", "1"),
            org.assertj.core.groups.Tuple.tuple(2, "printer", "1"));
  }

  @StoreTest
  void anOrganisationsSimilarNeedAddsUpOnceHoweverOftenItIsTold(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party association = house.somebody(PartyKind.ASSOCIATION);
    Need first = house.aNeed().by(association).of(10, "laptop").in("Roubaix").filed();
    Filing more = house.aNeed().by(association).of(5, "laptop").in("Roubaix").merging().filing();

    FilingOutcome merged = house.needs.file(more);

    assertThat(merged).isEqualTo(new FilingOutcome.Merged(first.id(), first.reference()));
    assertThat(house.needs.file(more)).isEqualTo(merged);
    assertThat(house.needs.get(first.id()).line(1).amount()).isEqualTo(Amount.of(15));
    assertThat(house.onlyEvent(RecordChanged.class).record()).isEqualTo(first.id());
  }

  @StoreTest
  void anOrganisationHasThreeOpenNeedsUnlessStaffAllowMore(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party association = house.somebody(PartyKind.ASSOCIATION);
    house.aNeed().by(association).of(1, "laptop").filed();
    house.aNeed().by(association).of(1, "printer").filed();
    house.clock.advance(Duration.ofHours(1));
    Need third = house.aNeed().by(association).of(1, "projector").filed();
    ATestRecord<Need> fourth = house.aNeed().by(association).of(1, "scanner");

    assertThat(house.needs.file(fourth.filing()))
        .isEqualTo(new FilingOutcome.TooMany(third.id(), third.reference()));

    house.parties.allowOpenNeeds(association.id(), Optional.of(5), AMEL);
    assertThat(house.needs.file(fourth.filing())).isInstanceOf(FilingOutcome.Filed.class);
  }

  @StoreTest
  void aWithdrawnNeedTakesNoPlace(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party student = house.somebody(PartyKind.STUDENT);
    Need first = house.aNeed().by(student).of(1, "laptop").filed();
    house.dossiers.withdraw(first.id(), "", new Actor.Person(student.id()));

    assertThat(house.needs.file(house.aNeed().by(student).of(1, "laptop").filing()))
        .isInstanceOf(FilingOutcome.Filed.class);
  }

  @StoreTest
  void whatIsLockedCannotBeAllocatedFromTheStart(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Offer locked = house.anOffer().of(6, "laptop").answering("locks", "locked").filed();

    assertThat(locked.flags()).contains(Flag.LOCKED);
    assertThat(locked.line(1).remaining()).isEqualTo(Amount.ZERO);
    assertThat(locked.status()).isEqualTo(OfferStatus.EXHAUSTED);
  }

  @StoreTest
  void flagsFollowFromWhoAsksAndGives(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);

    assertThat(house.anOffer().by(PartyKind.LOCAL_AUTHORITY).of(9, "desktop").filed().flags())
        .containsExactly(Flag.PUBLIC_BODY);
    assertThat(house.anOffer().by(PartyKind.LOCAL_AUTHORITY).of(9, "tutoring").filed().flags())
        .isEmpty();
    assertThat(
            house
                .aNeed()
                .by(PartyKind.STUDENT)
                .of(1, "laptop")
                .answering("their_age_band", "under-15")
                .filed()
                .flags())
        .containsExactly(Flag.UNDER_15);
    assertThat(house.anOffer().of(2, "tablet").answering("age", "5-7").filed().flags())
        .containsExactly(Flag.OVER_AGE);
    assertThat(house.anOffer().of(2, "laptop").answering("age", "5-7").filed().flags())
        .isEqualTo(Set.of());
  }

  @StoreTest
  void whatWasAnsweredAfterwardsChangesTheFlags(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Offer offer = house.anOffer().of(6, "laptop").answering("locks", "some-locked").filed();
    assertThat(offer.flags()).containsExactly(Flag.SOME_LOCKED);

    house.dossiers.change(
        offer.id(),
        Amendment.ofAnswers(
            java.util.Map.of(
                "locks", new Answer.Choice("removed"), "age", new Answer.Choice("over-7")),
            Set.of()),
        new Actor.Person(offer.party()));

    Offer after = house.offers.get(offer.id());
    assertThat(after.flags()).containsExactly(Flag.OVER_AGE);
    assertThat(after.line(1).defects()).isEmpty();
  }

  @StoreTest
  void staffMayLookAtEverythingFirst(TestStore store) {
    HouseRules careful =
        new HouseRules(
            3,
            false,
            HouseRules.DEFAULT.hold(),
            HouseRules.DEFAULT.keepAfterMissed(),
            HouseRules.DEFAULT.publicBodies());
    RecordsHouse house = RecordsHouse.on(store, careful);
    Need need = house.aNeed().of(1, "laptop").filed();

    assertThat(need.status()).isEqualTo(NeedStatus.SUBMITTED);
    assertThat(need.asOpen()).isEmpty();
    assertThat(house.dossiers.open(need.id(), AMEL)).isEqualTo(ChangeOutcome.DONE);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
  }
}
