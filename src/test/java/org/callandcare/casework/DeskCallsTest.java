package org.callandcare.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.casework.CaseworkHouse.AMEL;
import static org.callandcare.casework.CaseworkHouse.outcome;
import static org.callandcare.casework.CaseworkHouse.slots;
import static org.callandcare.casework.CaseworkHouse.word;

import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Callback;
import org.callandcare.records.Reference;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** What calls the desk. */
class DeskCallsTest {

  @StoreTest
  void aCallBackIsNotedOnce(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    String reference =
        word(
            house.perform(
                "request-callback",
                AMEL,
                slots()
                    .phone("+33639981001")
                    .text("when", "demain matin")
                    .with("topic", new SlotValue.Skipped())),
            "reference");

    Callback callback = house.records.callbacks.find(new Reference(reference)).orElseThrow();
    assertThat(callback.phone()).isEqualTo("+33639981001");
    assertThat(callback.when()).isEqualTo("demain matin");
    assertThat(callback.topic()).isEmpty();
    assertThat(house.records.callbacks.listOpen(0, 10).total()).isEqualTo(1);
  }

  @StoreTest
  void theNumberToCallBackIsThePersonsOnlyWhereNoneWasKnown(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);
    house.perform("request-callback", AMEL, slots().phone("+33639981001"));
    house.perform("request-callback", AMEL, slots().phone("+33320000000"));

    assertThat(house.records.parties.find(AMEL).orElseThrow().phone()).isEqualTo("+33639981001");
  }

  @StoreTest
  void theDeskIsCalledForAPersonInDistressAndNothingElseIsKept(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);

    house.perform("distress", AMEL, slots());

    assertThat(house.desk.calls).containsExactly("web:amel fr turn1/1/step");
    assertThat(house.everythingStored()).doesNotContain("web:amel");
  }

  @StoreTest
  void whetherItArrivedGoesToTheDesk(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);

    assertThat(outcome(house.perform("confirm-handover", AMEL, slots().text("proposal", "m1"))))
        .isEqualTo("agreed");
    house.perform("report-handover", AMEL, slots().text("proposal", "m2"));

    assertThat(house.proposals.answers)
        .containsExactly("arrived m1 by web:amel", "not arrived m2 by web:amel turn2/1/step");
  }

  @StoreTest
  void answersToAProposalGoToTheDesk(TestStore store) {
    CaseworkHouse house = new CaseworkHouse(store);

    assertThat(
            outcome(
                house.perform(
                    "accept-proposal", AMEL, slots().text("proposal", "m1").yes("share"))))
        .isEqualTo("waiting");
    assertThat(outcome(house.perform("accept-proposal", AMEL, slots().text("proposal", "m2"))))
        .isEqualTo("waiting");
    assertThat(
            outcome(
                house.perform(
                    "decline-proposal",
                    AMEL,
                    slots().text("proposal", "m3").text("reason", "trop loin"))))
        .isEqualTo("declined");

    assertThat(house.proposals.answers)
        .containsExactly(
            "accept m1 by web:amel sharing turn1/1/step",
            "accept m2 by web:amel turn2/1/step",
            "decline m3 by web:amel: trop loin turn3/1/step");
  }
}
