package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.records.RecordsHouse.AMEL;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.junit.jupiter.api.Test;

/** Which steps there are in a record's life, and which there are not. */
class LivesTest {

  @Test
  void endsDoNotChange() {
    assertThat(Arrays.stream(NeedStatus.values()).filter(NeedStatus::end))
        .allSatisfy(
            end -> assertThat(Arrays.stream(NeedStatus.values())).noneMatch(end::canBecome));
    assertThat(Arrays.stream(OfferStatus.values()).filter(OfferStatus::end))
        .allSatisfy(
            end -> assertThat(Arrays.stream(OfferStatus.values())).noneMatch(end::canBecome));
  }

  @Test
  void nothingIsSubmittedTwiceAndWhatArrivedIsOnlyClosed() {
    assertThat(NeedStatus.values()).noneMatch(status -> status.canBecome(NeedStatus.SUBMITTED));
    assertThat(OfferStatus.values()).noneMatch(status -> status.canBecome(OfferStatus.SUBMITTED));
    assertThat(NeedStatus.values())
        .filteredOn(NeedStatus.CONFIRMED::canBecome)
        .containsExactly(NeedStatus.CLOSED);
  }

  @StoreTest
  void aWithdrawnRecordIsNeitherOpenedNorChangedNorDeclined(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    house.dossiers.withdraw(need.id(), "plus besoin", new Actor.Person(need.party()));

    assertThat(house.dossiers.withdraw(need.id(), "encore", AMEL)).isEqualTo(ChangeOutcome.DONE);
    assertThat(house.dossiers.open(need.id(), AMEL)).isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(house.dossiers.decline(need.id(), "", AMEL)).isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(house.dossiers.fulfil(need.id(), AMEL)).isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(house.dossiers.putOnHold(need.id(), "", AMEL)).isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(
            house.dossiers.change(need.id(), Amendment.ofPlace(ATestRecord.place("Roubaix")), AMEL))
        .isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(house.needs.get(need.id()).sheet().history())
        .extracting(Transition::from, Transition::to, Transition::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("", "open", "filed"),
            org.assertj.core.groups.Tuple.tuple("open", "cancelled", "plus besoin"));
  }

  @StoreTest
  void onHoldItIsNotOfferedAndOpensAsItStood(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(10, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    house.held("key", need, offer, 6);

    house.dossiers.putOnHold(need.id(), "vacances", AMEL);
    assertThat(house.needs.listOpen(List.of("laptop"), 10)).isEmpty();
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.ON_HOLD);

    house.dossiers.open(need.id(), AMEL);
    assertThat(house.needs.get(need.id()).status()).isEqualTo(NeedStatus.PARTLY_COVERED);
    assertThat(house.dossiers.open(need.id(), AMEL)).isEqualTo(ChangeOutcome.DONE);
  }

  @StoreTest
  void aLineKeepsItsNumberAndItsPromisesWhenTheListIsSaidAnew(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(2, "printer").of(10, "laptop").filed();
    Offer offer = house.anOffer().of(6, "laptop").filed();
    house.allocations.hold(
        new Hold(
            "key",
            new OpenNeed(need),
            2,
            new AvailableOffer(offer),
            1,
            Amount.of(6),
            Amount.of(6),
            "",
            AMEL));
    Actor person = new Actor.Person(need.party());

    assertThat(change(house, need, person, Item.of("equipment", "laptop", 5)))
        .as("six are promised")
        .isEqualTo(ChangeOutcome.TOO_LATE);
    assertThat(
            change(
                house,
                need,
                person,
                Item.of("equipment", "scanner", 1),
                Item.of("equipment", "laptop", 8)))
        .isEqualTo(ChangeOutcome.DONE);
    Need after = house.needs.get(need.id());
    assertThat(after.lines())
        .extracting(ItemLine::number, ItemLine::type, line -> line.remaining().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "scanner", "1"),
            org.assertj.core.groups.Tuple.tuple(2, "laptop", "2"));
  }

  @StoreTest
  void isFoundByWordsAndReferencesAsStaffTypeThem(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party amina = house.somebody(PartyKind.STUDENT);
    house.parties.remember(amina.conversation(), PartyUpdate.NOTHING.withName("Amina Diallo"));
    Need need = house.aNeed().by(amina).of(1, "laptop").in("Villeneuve-d'Ascq").filed();
    house.clock.advance(Duration.ofMinutes(1));
    Offer offer = house.anOffer().of(3, "desktop").named("Énergies Réunies").in("Lille").filed();

    assertThat(found(house, "portab")).containsExactly(need.id());
    assertThat(found(house, "ASCQ ordinateur")).containsExactly(need.id());
    assertThat(found(house, "energies")).containsExactly(offer.id());
    assertThat(found(house, "ordinateur")).containsExactly(offer.id(), need.id());
    assertThat(found(house, "diallo")).containsExactly(need.id());
    assertThat(found(house, need.reference().value().toLowerCase(java.util.Locale.ROOT)))
        .containsExactly(need.id());
    assertThat(found(house, "licorne")).isEmpty();
  }

  @StoreTest
  void openOnesComeInPagesOldestFirst(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    for (int i = 0; i < 7; i++) {
      house.aNeed().of(i + 1, "laptop").filed();
      house.clock.advance(Duration.ofMinutes(1));
    }

    Page<Need> second = house.needs.listOpen(1, 3);
    assertThat(second.items())
        .extracting(need -> need.line(1).amount().toString())
        .containsExactly("4", "5", "6");
    assertThat(second.total()).isEqualTo(7);
    assertThat(second.pages()).isEqualTo(3);
    assertThat(second.hasNext()).isTrue();
    assertThat(house.needs.listOpen(2, 3).hasNext()).isFalse();
    assertThat(house.needs.count()).containsEntry(NeedStatus.OPEN, 7L);
  }

  @StoreTest
  void whatChangedWhileItWasMatchedIsMatchedAgain(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    List<ToMatch<Need>> waiting = house.needs.listToMatch(10);
    assertThat(waiting).extracting(ToMatch::record).containsExactly(need);
    house.dossiers.change(
        need.id(), Amendment.ofPlace(ATestRecord.place("Roubaix")), new Actor.Person(need.party()));

    house.needs.matched(waiting);
    assertThat(house.needs.listToMatch(10))
        .extracting(ToMatch::record)
        .containsExactly(house.needs.get(need.id()));

    house.needs.rematch(need.id(), "dismissed");
    List<ToMatch<Need>> twice = house.needs.listToMatch(10);
    assertThat(twice).singleElement().satisfies(one -> assertThat(one.marks()).hasSize(2));
    house.needs.rematch(need.id(), "another was dismissed");
    house.needs.matched(twice);
    assertThat(house.needs.listToMatch(10)).hasSize(1);
    house.needs.matched(house.needs.listToMatch(10));
    assertThat(house.needs.listToMatch(10)).isEmpty();
  }

  @StoreTest
  void aMarkWaitsForItsChangeAndGoesWhenThatNeverComes(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    house.needs.matched(house.needs.listToMatch(10));
    MatchMarks marks = new MatchMarks(store.database(), house.clock);
    marks.mark(need.id(), need.sheet().version() + 1);
    marks.mark(new NeedId("nNeverWritten"), 1);
    assertThat(house.needs.listToMatch(1)).as("not yet").isEmpty();
    house.clock.advance(Duration.ofMinutes(9));
    marks.mark(need.id(), need.sheet().version() + 1);
    house.clock.advance(Duration.ofMinutes(9));
    assertThat(house.needs.listToMatch(1)).as("not yet, though made long ago").isEmpty();

    house.dossiers.withdraw(need.id(), "", new Actor.Person(need.party()));
    assertThat(house.needs.listToMatch(1)).extracting(one -> one.record().id()).contains(need.id());

    house.clock.advance(Duration.ofMinutes(11));
    house.needs.matched(house.needs.listToMatch(10));
    assertThat(marks.list(Side.NEED, "", 10)).isEmpty();
  }

  @StoreTest
  void whatAnEarlierVersionMarkedInTheRecordIsMatched(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    house.needs.matched(house.needs.listToMatch(10));
    MongoCollection<Document> records = store.database().getCollection("records");
    records.updateOne(Filters.eq("_id", need.id().value()), Updates.set("toMatch", true));
    records.createIndex(Indexes.ascending("toMatch", "side", "changedAt"));

    house.scan();
    assertThat(house.needs.listToMatch(10)).extracting(ToMatch::record).containsExactly(need);
    assertThat(records.listIndexes())
        .extracting(index -> index.getString("name"))
        .doesNotContain("toMatch_1_side_1_changedAt_1");
  }

  @StoreTest
  void whatAnEarlierVersionMarkedElsewhereIsMatched(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    List<ToMatch<Need>> waiting = house.needs.listToMatch(10);
    Document mark =
        store
            .database()
            .getCollection(ReferenceBook.COLLECTION)
            .find(Filters.eq("record", need.id().value()))
            .first();
    house.needs.matched(waiting);
    store.database().getCollection("to_match").insertOne(mark);

    house.scan();
    assertThat(house.needs.listToMatch(10)).extracting(ToMatch::record).containsExactly(need);
    assertThat(store.database().listCollectionNames()).doesNotContain("to_match");
  }

  @StoreTest
  void anIndexOfAnEarlierVersionGoesAndWordsAreFoundWithout(TestStore store) {
    store.database().getCollection("records").createIndex(Indexes.ascending("words"));
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    house.scan();

    assertThat(store.database().getCollection("records").listIndexes())
        .extracting(index -> index.getString("name"))
        .contains("party_1")
        .doesNotContain("words_1");
    assertThat(found(house, "ordinateur")).containsExactly(need.id());
  }

  private static ChangeOutcome change(RecordsHouse house, Need need, Actor by, Item... items) {
    return house.dossiers.change(need.id(), Amendment.ofItems(List.of(items)), by);
  }

  private static List<RecordId> found(RecordsHouse house, String words) {
    return house.dossiers.search(words, 0, 10).items().stream().map(Dossier::id).toList();
  }
}
