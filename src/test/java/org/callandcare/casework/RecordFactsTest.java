package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.casework.CaseworkHouse.AMEL;
import static org.callandcare.casework.CaseworkHouse.BRUNO;
import static org.callandcare.casework.CaseworkHouse.slots;

import java.util.HashMap;
import java.util.Map;
import org.callandcare.dialogue.ConversationFiles;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.PartyUpdate;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What dialogues may read. */
class RecordFactsTest {

  private static final Dialogues PACKED = Dialogues.read(ConversationFiles.packed()).dialogues();

  @StoreTest
  void everyFactIsToldAsItsDeclaredType(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    house.desk.open = true;
    house.perform(
        "remember-person",
        AMEL,
        slots()
            .choice("kind", "local_authority")
            .text("name", "Mairie de Lesquin")
            .place("Lesquin")
            .phone("+33639981001")
            .with("email", new SlotValue.Email("mairie@example.org"))
            .choice("age_band", "15-17")
            .yes("agreement"));
    house.perform("file-need", AMEL, FilingAFormTest.associationNeed(3));
    house.perform("file-offer", AMEL, FilingAFormTest.offerOf(5));
    house.perform("file-offer", AMEL, FilingAFormTest.offerOf(5).items(1, "bicycle"));

    Map<String, SlotValue> told = new HashMap<>();
    for (String fact : PACKED.facts().keySet()) {
      house.facts.find(AMEL, fact).ifPresent(value -> told.put(fact, value));
    }

    assertThat(told)
        .containsOnlyKeys(PACKED.facts().keySet())
        .containsEntry("person.known", new SlotValue.YesNo(true))
        .containsEntry("person.agreed", new SlotValue.YesNo(true))
        .containsEntry("person.language", new SlotValue.Choice("fr"))
        .containsEntry("person.kind", new SlotValue.Choice("local_authority"))
        .containsEntry("person.name", new SlotValue.Text("Mairie de Lesquin"))
        .containsEntry("person.place", new SlotValue.Place("Lesquin", "59343", "59810"))
        .containsEntry("person.phone", new SlotValue.Phone("+33639981001"))
        .containsEntry("person.email", new SlotValue.Email("mairie@example.org"))
        .containsEntry("person.age_band", new SlotValue.Choice("15-17"))
        .containsEntry("records.needs", SlotValue.Quantity.exactly(1))
        .containsEntry("desk.open", new SlotValue.YesNo(true));
    told.forEach(
        (fact, value) -> assertThat(type(value)).as(fact).isEqualTo(PACKED.facts().get(fact)));
  }

  @StoreTest
  void ofAStrangerOnlyTheNothingIsKnown(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);

    assertThat(house.facts.find(BRUNO, "person.known")).contains(new SlotValue.YesNo(false));
    assertThat(house.facts.find(BRUNO, "person.agreed")).contains(new SlotValue.YesNo(false));
    assertThat(house.facts.find(BRUNO, "person.place")).isEmpty();
    assertThat(house.facts.find(BRUNO, "records.open")).contains(SlotValue.Quantity.exactly(0));
    assertThat(house.facts.find(BRUNO, "desk.open")).contains(new SlotValue.YesNo(false));
    assertThat(house.facts.listRecords(BRUNO)).isEmpty();
  }

  @StoreTest
  void whoOnlyChoseALanguageIsNotKnownYet(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    house.perform("remember-person", AMEL, slots().choice("language", "en"));

    assertThat(house.facts.find(AMEL, "person.known")).contains(new SlotValue.YesNo(false));
    assertThat(house.facts.find(AMEL, "person.language")).contains(new SlotValue.Choice("en"));
  }

  @StoreTest
  void ownRecordsAreThoseNotEndedNewestFirst(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    house.perform("file-need", AMEL, FilingAFormTest.studentNeed());
    house.records.clock.advance(java.time.Duration.ofMinutes(1));
    house.perform("file-offer", AMEL, FilingAFormTest.offerOf(5));

    assertThat(house.facts.listRecords(AMEL))
        .extracting(SlotValue.OwnRecord::side)
        .containsExactly("offer", "need");
    assertThat(house.facts.listRecords(AMEL).getLast().items().lines())
        .extracting(SlotValue.ItemLine::type)
        .containsExactly("laptop");

    house.perform(
        "withdraw-record", AMEL, slots().with("record", house.facts.listRecords(AMEL).getFirst()));

    assertThat(house.facts.listRecords(AMEL))
        .extracting(SlotValue.OwnRecord::side)
        .containsExactly("need");
  }

  private static SlotType type(SlotValue value) {
    return switch (value) {
      case SlotValue.Text _ -> SlotType.TEXT;
      case SlotValue.Choice _ -> SlotType.CHOICE;
      case SlotValue.YesNo _ -> SlotType.YES_NO;
      case SlotValue.Place _ -> SlotType.PLACE;
      case SlotValue.Phone _ -> SlotType.PHONE;
      case SlotValue.Email _ -> SlotType.EMAIL;
      case SlotValue.Quantity _ -> SlotType.QUANTITY;
      default -> throw new AssertionError(value.toString());
    };
  }

  @StoreTest
  void whatSomebodyElseWroteIsReadSoonAfter(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    assertThat(house.facts.find(AMEL, "person.name")).isEmpty();

    house.records.parties.remember(AMEL, PartyUpdate.NOTHING.withLanguage("en"));
    house.records.clock.advance(Acquaintances.BELIEVED);

    assertThat(house.facts.find(AMEL, "person.language")).contains(new SlotValue.Choice("en"));
  }

  @StoreTest
  void whatAnEffectChangesIsReadAtOnce(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    assertThat(house.facts.find(AMEL, "person.name")).isEmpty();

    house.perform("remember-person", AMEL, slots().text("name", "Amel Inventée"));
    assertThat(house.facts.find(AMEL, "person.name")).contains(new SlotValue.Text("Amel Inventée"));

    house.perform("forget-person", AMEL, slots());
    assertThat(house.facts.find(AMEL, "person.name")).isEmpty();
  }
}
