package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.callandcare.channel.ConversationKey;
import org.callandcare.records.Need;
import org.callandcare.records.NeedStatus;
import org.callandcare.records.Offer;
import org.callandcare.records.OfferStatus;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;

/** "Encore besoin ? Toujours disponible ?": asked in time, not too often, and let go kindly. */
class StillStandingTest {

  private static final ConversationKey NORA = new ConversationKey("web", "nora");
  private static final ConversationKey JULES = new ConversationKey("web", "jules");

  private static Need noraNeeds(TestDesk desk) {
    return desk.records.aNeed().by(party(desk, NORA, "fr")).of(6, "laptop").in("Roubaix").filed();
  }

  private static Offer julesOffers(TestDesk desk) {
    return desk.records.anOffer().by(party(desk, JULES, "en")).of(3, "chair").in("Lesquin").filed();
  }

  private static Party party(TestDesk desk, ConversationKey key, String language) {
    return desk.records.parties.remember(
        key,
        PartyUpdate.NOTHING
            .withKind(PartyKind.ASSOCIATION)
            .withLanguage(language)
            .withAgreed(true));
  }

  private static void pass(TestDesk desk, int days) {
    desk.records.clock.advance(Duration.ofDays(days));
    desk.scan().scan();
  }

  @StoreTest
  void aNeedIsAskedAboutAfterTwoWeeksAndAnOfferAfterAMonth(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk);
    Offer offer = julesOffers(desk);
    pass(desk, 13);
    assertThat(desk.signals).isEmpty();

    pass(desk, 1);
    assertThat(desk.signalsTo(NORA))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.name()).isEqualTo("still-standing");
              assertThat(asked.arguments())
                  .containsEntry("side", "need")
                  .containsEntry("reference", need.reference().value())
                  .hasEntrySatisfying("what", what -> assertThat(what).contains("portables"));
            });
    desk.house.desk().stillStands(need.id(), need.party());

    pass(desk, 16);
    assertThat(desk.signalsTo(JULES))
        .singleElement()
        .satisfies(
            asked ->
                assertThat(asked.arguments())
                    .containsEntry("side", "offer")
                    .containsEntry("reference", offer.reference().value()));
    assertThat(desk.signalsTo(NORA)).as("two weeks after the answer again").hasSize(2);
  }

  @StoreTest
  void whoDoesNotAnswerHasItPutOnHoldThenLetGoAndIsTold(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk);
    pass(desk, 14);
    pass(desk, 6);
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
    pass(desk, 1);
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.ON_HOLD);
    assertThat(desk.signalsTo(NORA))
        .extracting(asked -> asked.arguments().get("state"))
        .as("asked once more, with buttons that work")
        .containsExactly("open", "paused");

    pass(desk, 7);
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.EXPIRED);
    assertThat(desk.screens.of(NORA))
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("je ferme", "écrivez-moi"));
    pass(desk, 40);
    assertThat(desk.screens.of(NORA)).hasSize(1);
    assertThat(desk.signalsTo(NORA)).hasSize(2);
  }

  @StoreTest
  void whatWasPutOnHoldByAScanThatDiedIsLetGoAllTheSame(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk);
    pass(desk, 14);
    desk.inboxAway = true;
    pass(desk, 7);
    desk.inboxAway = false;
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.ON_HOLD);

    pass(desk, 7);

    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.EXPIRED);
    assertThat(desk.screens.of(NORA)).hasSize(1);
  }

  @StoreTest
  void aLateYesOpensItAgain(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Offer offer = julesOffers(desk);
    pass(desk, 30);
    pass(desk, 8);
    assertThat(desk.records.offers.get(offer.id()).status()).isEqualTo(OfferStatus.ON_HOLD);

    desk.house.desk().stillStands(offer.id(), offer.party());
    pass(desk, 8);

    assertThat(desk.records.offers.get(offer.id()).status()).isEqualTo(OfferStatus.AVAILABLE);
  }

  @StoreTest
  void isAskedFiveTimesAtMost(TestStore store) {
    TestDesk desk = new TestDesk(store);
    Need need = noraNeeds(desk);
    for (int i = 0; i < 8; i++) {
      pass(desk, 15);
      desk.house.desk().stillStands(need.id(), need.party());
    }
    assertThat(desk.signalsTo(NORA)).hasSize(5);
    assertThat(desk.records.needs.get(need.id()).status()).isEqualTo(NeedStatus.OPEN);
  }

  @StoreTest
  void whatIsBeingProposedIsNotAskedAbout(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk);
    desk.records.anOffer().of(2, "laptop").in("Lille").filed();
    desk.follow();
    desk.records.clock.advance(Duration.ofDays(13));
    desk.press(TestDesk.GROUP, "lea", "Proposer");
    desk.follow();
    desk.records.clock.advance(Duration.ofDays(2));
    desk.scan();
    assertThat(desk.signalsTo(NORA))
        .extracting(asked -> asked.name())
        .containsExactly("match-proposed");
  }

  @StoreTest
  void nobodyIsAskedAtNight(TestStore store) {
    TestDesk desk = new TestDesk(store);
    noraNeeds(desk);
    desk.records.clock.advance(Duration.ofDays(14).plusHours(12));
    desk.scan();
    assertThat(desk.signalsTo(NORA)).isEmpty();
    desk.records.clock.advance(Duration.ofHours(11));
    desk.scan();
    assertThat(desk.signalsTo(NORA)).hasSize(1);
  }
}
