package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.casework.CaseworkHouse.AMEL;
import static org.callandcare.casework.CaseworkHouse.BRUNO;
import static org.callandcare.casework.CaseworkHouse.outcome;
import static org.callandcare.casework.CaseworkHouse.slots;
import static org.callandcare.casework.CaseworkHouse.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.callandcare.casework.CaseworkHouse.Slots;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Amount;
import org.callandcare.records.Answer;
import org.callandcare.records.Defect;
import org.callandcare.records.Dossier;
import org.callandcare.records.Flag;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Period;
import org.callandcare.records.Terms;
import org.callandcare.records.Urgency;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What becomes of a filled form. */
class FilingAFormTest {

  @StoreTest
  void aStudentsFormBecomesANeedWithEveryAnswer(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult filed =
        house.perform(
            "file-need",
            AMEL,
            slots()
                .items(1, "laptop")
                .choice("kind", "student")
                .choice("for_whom", "myself")
                .choice("age_band", "15-17")
                .place("Roubaix")
                .day("deadline", "2026-02-07")
                .choice("urgency", "high")
                .no("quick")
                .text("purpose", "réviser mon bac")
                .day("until", "2026-07-10")
                .unknown("current")
                .yes("internet")
                .with("companion", new SlotValue.Skipped())
                .choice("fetch", "come")
                .yes("agreed")
                .with("contact", new SlotValue.Contact("+33639981001", null, "Amel")));

    assertThat(outcome(filed)).isEqualTo("filed");
    Need need = (Need) house.dossier(filed);
    assertThat(word(filed, "reference")).startsWith("B-");
    assertThat(need.kind()).isEqualTo(PartyKind.STUDENT);
    assertThat(need.sheet().organisation()).isNull();
    assertThat(need.place().name()).isEqualTo("Roubaix");
    assertThat(need.period()).isEqualTo(Period.until(LocalDate.of(2026, 2, 7)));
    assertThat(need.content().urgency()).isEqualTo(Urgency.HIGH);
    assertThat(need.line(1).amount()).isEqualTo(Amount.ONE);
    assertThat(need.flags()).containsExactly(Flag.MINOR);
    assertThat(need.content().answers())
        .containsExactly(
            java.util.Map.entry("for_whom", new Answer.Choice("myself")),
            java.util.Map.entry("age_band", new Answer.Choice("15-17")),
            java.util.Map.entry("purpose", new Answer.Text("réviser mon bac")),
            java.util.Map.entry("until", new Answer.Day(LocalDate.of(2026, 7, 10))),
            java.util.Map.entry("current", new Answer.Unknown()),
            java.util.Map.entry("internet", new Answer.YesNo(true)),
            java.util.Map.entry("fetch", new Answer.Choice("come")),
            java.util.Map.entry("contact", new Answer.Contact("+33639981001", null, "Amel")));
  }

  @StoreTest
  void aCompanysFormBecomesAnOfferWithDaysStatesAndFlags(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Offer offer =
        house.offer(
            BRUNO,
            offerOf(25)
                .choice("state", "working")
                .choice("age", "over-7")
                .choice("locks", "some-locked")
                .choice("chargers", "some")
                .choice("drives", "to-be-wiped")
                .text("access", "sonner au quai, 2 sont bloqués")
                .day("from_day", "2026-03-01")
                .day("until", "2026-04-30")
                .choice("handover", "either")
                .with("photos", new SlotValue.Photos(List.of("photo1", "photo2")))
                .flag("link")
                .flag("fee"));

    assertThat(offer.kind()).isEqualTo(PartyKind.COMPANY);
    assertThat(offer.sheet().organisation()).isEqualTo("Textiles du Nord");
    assertThat(offer.period())
        .isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)));
    assertThat(offer.flags())
        .containsExactlyInAnyOrder(
            Flag.LINK,
            Flag.FEE,
            Flag.OVER_AGE,
            Flag.SOME_LOCKED,
            Flag.CHARGERS_MISSING,
            Flag.TO_BE_WIPED);
    assertThat(offer.line(1).findDefect(Defect.Kind.LOCKED)).isPresent();
    assertThat(offer.content().answers()).doesNotContainKeys("from_day", "until", "name", "kind");
    assertThat(offer.content().find("photos", Answer.Photos.class).orElseThrow().fileRefs())
        .containsExactly("photo1", "photo2");
  }

  @StoreTest
  void lockedPiecesThatWereCountedAreNeverPromised(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Offer offer =
        house.offer(
            BRUNO,
            offerOf(25)
                .choice("locks", "some-locked")
                .with("locked", SlotValue.Quantity.exactly(2))
                .choice("chargers", "some")
                .with("without_charger", SlotValue.Quantity.exactly(5)));

    assertThat(offer.flags()).containsExactlyInAnyOrder(Flag.LOCKED, Flag.CHARGERS_MISSING);
    assertThat(offer.line(1).remaining()).isEqualTo(Amount.of(23));
    assertThat(offer.line(1).findDefect(Defect.Kind.CHARGER_MISSING).orElseThrow().amount())
        .isEqualTo(Amount.of(5));
  }

  @StoreTest
  void whatIsLockedOrGivenByAPublicBodyIsMarked(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Offer locked =
        house.offer(
            AMEL,
            slots()
                .items(2, "smartphone", "broken")
                .choice("kind", "local_authority")
                .text("name", "Mairie de Lesquin")
                .place("Lesquin")
                .choice("state", "broken")
                .choice("locks", "locked"));
    Offer own =
        house.offer(
            BRUNO,
            slots()
                .items(1, "laptop")
                .choice("kind", "individual")
                .place("Lille")
                .choice("account", "not-yet"));

    assertThat(locked.flags())
        .containsExactlyInAnyOrder(Flag.PUBLIC_BODY, Flag.BROKEN, Flag.LOCKED);
    assertThat(locked.line(1).remaining()).isEqualTo(Amount.ZERO);
    assertThat(own.flags()).containsExactly(Flag.SOME_LOCKED);
  }

  @StoreTest
  void theConditionHeardIsThatOfTheThingsThatHaveNone(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Dossier offer =
        house.filed(
            "file-offer",
            AMEL,
            slots()
                .items(2, "laptop")
                .items(1, "printer", "broken")
                .choice("kind", "individual")
                .choice("condition", "refurbished")
                .place("Lille"));

    assertThat(offer.lines())
        .extracting(line -> line.item().condition())
        .containsExactly("refurbished", "broken");
  }

  @StoreTest
  void aQuantityIsKeptAsItWasSaid(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    SlotValue.ItemLine about =
        new SlotValue.ItemLine(
            "equipment",
            "tablet",
            new SlotValue.Quantity(BigDecimal.TWO, new BigDecimal(3), true),
            "piece",
            null,
            null,
            "tablettes");
    SlotValue.ItemLine unsaid =
        new SlotValue.ItemLine("equipment", "mouse", null, null, null, null, "souris");
    Dossier need =
        house.filed(
            "file-need",
            AMEL,
            slots()
                .with("items", new SlotValue.Items(List.of(about, unsaid)))
                .choice("kind", "association")
                .text("name", "Les Petits Débrouillards")
                .place("Lille")
                .unknown("deadline")
                .choice("loan_or_gift", "loan"));

    assertThat(need.line(1).amount()).isEqualTo(Amount.of(3));
    assertThat(need.flags()).containsExactly(Flag.QUANTITY_UNSAID);
    assertThat(need.content().terms()).isEqualTo(Terms.LOAN);
    assertThat(need.period()).isEqualTo(Period.ANY);
    assertThat(Values.ownRecord(need).items().lines()).containsExactly(about, unsaid);
  }

  @StoreTest
  void moneyIsCountedByTheAmountNamed(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    SlotValue.ItemLine money =
        new SlotValue.ItemLine("funding", "money", null, "EUR", null, null, "don");
    Dossier offer =
        house.filed(
            "file-offer",
            AMEL,
            slots()
                .with("items", new SlotValue.Items(List.of(money)))
                .choice("kind", "individual")
                .place("Lille")
                .with("amount", new SlotValue.Money(new BigDecimal("500"), "EUR"))
                .choice("rhythm", "once"));

    assertThat(offer.line(1).amount()).isEqualTo(Amount.of(500));
    assertThat(offer.content().findChoice("rhythm")).contains("once");
  }

  @StoreTest
  void under15IsMarkedWhoeverAsks(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Dossier need =
        house.filed(
            "file-need",
            AMEL,
            studentNeed()
                .choice("for_whom", "other")
                .choice("their_age_band", "under-15")
                .text("accompanied_by", "Mission locale"));

    assertThat(need.flags()).containsExactly(Flag.UNDER_15);
  }

  @StoreTest
  void aSecondNeedOfAStudentForTheSameIsNotTaken(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult first = house.perform("file-need", AMEL, studentNeed());
    EffectResult second = house.perform("file-need", AMEL, studentNeed());

    assertThat(outcome(second)).isEqualTo("too-many");
    assertThat(word(second, "reference")).isEqualTo(word(first, "reference"));
    assertThat(house.facts.listRecords(AMEL)).hasSize(1);
  }

  @StoreTest
  void aSimilarNeedIsOfferedForMergingAndMergedOnce(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult first = house.perform("file-need", AMEL, associationNeed(12));
    EffectResult second = house.perform("file-need", AMEL, associationNeed(5));
    assertThat(outcome(second)).isEqualTo("duplicate");
    assertThat(house.dossier(second).line(1).amount()).isEqualTo(Amount.of(12));

    EffectResult merged = house.perform("file-need", AMEL, associationNeed(5).yes("merge"));

    assertThat(outcome(merged)).isEqualTo("merged");
    assertThat(word(merged, "reference")).isEqualTo(word(first, "reference"));
    assertThat(house.dossier(merged).line(1).amount()).isEqualTo(Amount.of(17));
    assertThat(house.facts.listRecords(AMEL)).hasSize(1);
  }

  @StoreTest
  void oneAccountSpeaksForItselfAndForAnOrganisation(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    Dossier forThem = house.filed("file-need", AMEL, associationNeed(12));
    Dossier forHerself = house.filed("file-need", AMEL, studentNeed());

    assertThat(forThem.kind()).isEqualTo(PartyKind.ASSOCIATION);
    assertThat(forThem.sheet().organisation()).isEqualTo("Les Petits Débrouillards");
    assertThat(forHerself.kind()).isEqualTo(PartyKind.STUDENT);
    assertThat(forHerself.sheet().organisation()).isNull();
    assertThat(forHerself.party()).isEqualTo(forThem.party());
  }

  @StoreTest
  void whoDoesNotSayWhatTheyAreIsWhatTheyWere(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    house.perform(
        "remember-person", AMEL, slots().choice("kind", "school").text("name", "Lycée Baggio"));

    Dossier need =
        house.filed("file-need", AMEL, slots().items(3, "laptop").place("Lille").unknown("kind"));
    Dossier stranger = house.filed("file-need", BRUNO, slots().items(1, "bicycle").place("Lille"));

    assertThat(need.kind()).isEqualTo(PartyKind.SCHOOL);
    assertThat(need.sheet().organisation()).isEqualTo("Lycée Baggio");
    assertThat(stranger.kind()).isEqualTo(PartyKind.INDIVIDUAL);
  }

  @StoreTest
  void whatIsAskedAfterTheFilingIsAdded(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult filed = house.perform("file-offer", BRUNO, offerOf(25));

    EffectResult completed =
        house.perform(
            "complete-record",
            BRUNO,
            offerOf(25)
                .text("reference", word(filed, "reference"))
                .choice("outcome", "filed")
                .choice("chargers", "none")
                .day("until", "2026-04-30"));

    assertThat(outcome(completed)).isEqualTo("done");
    Dossier offer = house.dossier(filed);
    assertThat(offer.content().findChoice("chargers")).contains("none");
    assertThat(offer.content().answers()).doesNotContainKeys("reference", "outcome");
    assertThat(offer.period()).isEqualTo(Period.until(LocalDate.of(2026, 4, 30)));
    assertThat(offer.flags()).contains(Flag.CHARGERS_MISSING);
    assertThat(offer.line(1).amount()).isEqualTo(Amount.of(25));
  }

  @StoreTest
  void nobodyCompletesTheRecordOfAnother(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    EffectResult filed = house.perform("file-offer", BRUNO, offerOf(25));
    Party amel = house.records.parties.remember(AMEL, org.callandcare.records.PartyUpdate.NOTHING);

    Effect meddling =
        house.effect(
            "complete-record",
            AMEL,
            slots().text("reference", word(filed, "reference")).choice("state", "broken"));

    assertThat(outcome(house.perform(meddling))).isEqualTo("too-late");
    assertThat(house.dossier(filed).party()).isNotEqualTo(amel.id());
    assertThat(house.dossier(filed).flags()).isEmpty();
  }

  static Slots studentNeed() {
    return slots().items(1, "laptop").choice("kind", "student").place("Roubaix");
  }

  static Slots associationNeed(long laptops) {
    return slots()
        .items(laptops, "laptop")
        .choice("kind", "association")
        .text("name", "Les Petits Débrouillards")
        .place("Roubaix");
  }

  static Slots offerOf(long laptops) {
    return slots()
        .items(laptops, "laptop")
        .choice("kind", "company")
        .text("name", "Textiles du Nord")
        .place("Lesquin");
  }
}
