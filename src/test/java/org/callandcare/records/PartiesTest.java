package org.callandcare.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callandcare.records.RecordsHouse.AMEL;
import static org.callandcare.records.RecordsHouse.BRUNO;

import java.time.Duration;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.ConversationMoved;
import org.callandcare.channel.ConversationUnreachable;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.junit.jupiter.api.Test;

/** What is known of people, and how it goes away. */
class PartiesTest {

  private static final ConversationKey CHAT = new ConversationKey("telegram", "7");

  @StoreTest
  void isRememberedPieceByPiece(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    house.parties.remember(CHAT, PartyUpdate.NOTHING.withName("Amina").withAgreed(true));
    house.clock.advance(Duration.ofDays(1));
    Party party =
        house.parties.remember(
            CHAT,
            PartyUpdate.NOTHING
                .withKind(PartyKind.STUDENT)
                .withPlace(ATestRecord.place("Lille"))
                .withAgeBand(AgeBand.ADULT)
                .withPhone("+33612345678")
                .withAgreed(true));

    assertThat(party.name()).isEqualTo("Amina");
    assertThat(party.agreedAt())
        .as("the first agreement counts")
        .isEqualTo(house.clock.instant().minus(Duration.ofDays(1)));
    assertThat(house.parties.find(CHAT)).contains(party);
    assertThat(house.parties.remember(CHAT, PartyUpdate.NOTHING)).isEqualTo(party);
    assertThat(house.parties.remember(CHAT, PartyUpdate.NOTHING.withAgreed(false)).agreed())
        .isFalse();
  }

  @StoreTest
  void whatAnotherInstanceLearntMeanwhileIsNotWrittenOver(TestStore store) {
    RecordsHouse one = RecordsHouse.on(store);
    RecordsHouse other = RecordsHouse.on(store);
    one.parties.remember(CHAT, PartyUpdate.NOTHING.withName("Amina"));
    other.parties.remember(CHAT, PartyUpdate.NOTHING.withPhone("+33612345678"));

    Party party = one.parties.remember(CHAT, PartyUpdate.NOTHING.withKind(PartyKind.STUDENT));

    assertThat(party.name()).isEqualTo("Amina");
    assertThat(party.phone()).isEqualTo("+33612345678");
    assertThat(other.parties.find(CHAT)).contains(party);
    assertThat(other.parties.remember(CHAT, PartyUpdate.NOTHING)).isEqualTo(party);
  }

  @StoreTest
  void whoIsMetTwiceIsOneParty(TestStore store) {
    RecordsHouse one = RecordsHouse.on(store);
    RecordsHouse other = RecordsHouse.on(store);
    Party met = one.parties.meet(CHAT, PartyUpdate.NOTHING.withName("Amina"));

    Party again = other.parties.meet(CHAT, PartyUpdate.NOTHING.withPhone("+33612345678"));

    assertThat(again.id()).isEqualTo(met.id());
    assertThat(again.name()).isEqualTo("Amina");
    assertThat(again.phone()).isEqualTo("+33612345678");
    assertThat(one.parties.find(CHAT)).contains(again);
  }

  @StoreTest
  void whoWasForgottenByAnotherInstanceBeginsAnew(TestStore store) {
    RecordsHouse one = RecordsHouse.on(store);
    Party party = one.parties.remember(CHAT, PartyUpdate.NOTHING.withName("Amina"));
    RecordsHouse.on(store).parties.forget(party.id());

    Party anew = one.parties.remember(CHAT, PartyUpdate.NOTHING.withPhone("+33612345678"));

    assertThat(anew.name()).isNull();
    assertThat(one.parties.find(CHAT)).contains(anew);
  }

  @StoreTest
  void followsItsConversation(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party party = house.parties.remember(CHAT, PartyUpdate.NOTHING.withName("Amina"));
    ConversationKey other = new ConversationKey("telegram", "-100");
    ConversationListener listener = new ConversationListener((StoredParties) house.parties);

    listener.on(new ConversationMoved(CHAT, other));
    assertThat(house.parties.find(CHAT)).isEmpty();
    assertThat(house.parties.find(other)).map(Party::id).contains(party.id());

    listener.on(new ConversationUnreachable(other));
    assertThat(house.parties.get(party.id()).unreachable()).isTrue();
    house.parties.remember(other, PartyUpdate.NOTHING);
    assertThat(house.parties.get(party.id()).unreachable()).isFalse();
    assertThat(house.parties.remember(CHAT, PartyUpdate.NOTHING).id()).isNotEqualTo(party.id());
  }

  @StoreTest
  void whoIsForgottenLeavesNoWordBehind(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party amina =
        house.parties.remember(
            CHAT, PartyUpdate.NOTHING.withName("Aminata").withPhone("+33612345678"));
    Need need =
        house
            .aNeed()
            .by(amina)
            .named("Les amis de Aminata")
            .of(1, "laptop")
            .telling("purpose", "le mémoire de Aminata")
            .answering("fetch", "come")
            .filed();
    house.callbacks.request("key", amina.id(), "+33612345678", "le soir", "Aminata");
    Offer offer = house.anOffer().of(1, "laptop").filed();
    AllocationId held = house.held("key", need, offer, 1).id();

    assertThat(house.parties.forget(amina.id())).isEqualTo(Parties.Forgetting.DONE);

    assertThat(house.parties.find(CHAT)).isEmpty();
    assertThat(house.allocations.get(held).state().living()).isFalse();
    Need after = house.needs.get(need.id());
    assertThat(after.status()).isEqualTo(NeedStatus.CANCELLED);
    assertThat(after.party()).isEqualTo(PartyId.NOBODY);
    assertThat(after.content().findChoice("fetch")).contains("come");
    assertThat(house.callbacks.listOpen(0, 10).items()).isEmpty();
    for (String collection : store.database().listCollectionNames()) {
      for (Document document : store.database().getCollection(collection).find()) {
        assertThat(document.toJson())
            .as(collection)
            .doesNotContainIgnoringCase("aminata")
            .doesNotContain("+33612345678")
            .doesNotContain(amina.id().value());
      }
    }
    assertThat(house.parties.forget(amina.id())).isEqualTo(Parties.Forgetting.DONE);
  }

  @StoreTest
  void aForgettingThatStoppedHalfWayIsFinishedByTheScan(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party amina = house.parties.remember(CHAT, PartyUpdate.NOTHING.withName("Aminata"));
    Need need = house.aNeed().by(amina).of(1, "laptop").telling("purpose", "un mémoire").filed();
    new PartyStore(store.database()).markForgotten(amina.id());

    house.scan();

    assertThat(house.parties.find(amina.id())).isEmpty();
    assertThat(house.needs.get(need.id()).party()).isEqualTo(PartyId.NOBODY);
    assertThat(house.needs.get(need.id()).content().answers()).isEmpty();
  }

  @StoreTest
  void nobodyIsForgottenWhileAHandoverIsUnderWay(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Need need = house.aNeed().of(1, "laptop").filed();
    Offer offer = house.anOffer().of(1, "laptop").filed();
    house.agreed(need, offer);

    assertThat(house.parties.forget(need.party())).isEqualTo(Parties.Forgetting.LATER);
    assertThat(house.needs.get(need.id()).ended()).isFalse();
  }

  @StoreTest
  void everythingIsShownToWhoAsks(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party amina = house.parties.remember(CHAT, PartyUpdate.NOTHING.withName("Amina"));
    Need need = house.aNeed().by(amina).of(1, "laptop").telling("purpose", "un mémoire").filed();
    Offer offer = house.anOffer().of(1, "laptop").filed();
    house.held("key", need, offer, 1);
    house.callbacks.request("key", amina.id(), "+33612345678", "le soir", "");

    Document file = Document.parse(house.parties.export(amina.id()).toJson());

    assertThat(file.get("party", Document.class)).containsEntry("name", "Amina");
    assertThat(file.getList("needs", Document.class))
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown).containsEntry("reference", need.reference().value());
              assertThat(shown.toJson()).contains("un mémoire");
            });
    assertThat(file.getList("allocations", Document.class)).hasSize(1);
    assertThat(file.getList("callbacks", Document.class)).hasSize(1);
    assertThat(file.toJson()).doesNotContain(offer.party().value());
  }

  @StoreTest
  void theFirstWhoTakesACallBackHasIt(TestStore store) {
    RecordsHouse house = RecordsHouse.on(store);
    Party party = house.somebody(PartyKind.STUDENT);
    Callback asked = house.callbacks.request("key", party.id(), "+33612345678", "", "");

    assertThat(house.callbacks.request("key", party.id(), "+33612345678", "", "")).isEqualTo(asked);
    assertThat(house.callbacks.take(asked.id(), AMEL).takenBy()).isEqualTo(AMEL);
    assertThat(house.callbacks.take(asked.id(), BRUNO).takenBy()).isEqualTo(AMEL);
    assertThat(house.callbacks.find(asked.reference())).isPresent();
    house.callbacks.done(asked.id(), AMEL);
    assertThat(house.callbacks.listOpen(0, 10).items()).isEmpty();
    house.onlyEvent(CallbackRequested.class);
  }

  @Test
  void numbersOfOrganisationsAreChecked() {
    assertThat(Siret.read("732 829 320 00074")).map(Siret::digits).contains("73282932000074");
    assertThat(Siret.read("732 829 320 00075")).isEmpty();
    assertThat(Siret.read("7328293200007")).isEmpty();
    assertThat(Rna.read("w 751 212 517")).map(Rna::value).contains("W751212517");
    assertThat(Rna.read("751212517")).isEmpty();
    assertThat(Uai.read("0590116f")).isEqualTo(Optional.of(new Uai("0590116F")));
    assertThat(Uai.read("0590116K")).isEmpty();
  }
}
