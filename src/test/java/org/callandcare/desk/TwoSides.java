package org.callandcare.desk;

import org.callandcare.channel.ConversationKey;
import org.callandcare.records.ATestRecord;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.PartyUpdate;
import org.callandcare.records.Terms;

/** Nora, of an association in Roubaix, writes French; Jules, of a company in Lesquin, English. */
final class TwoSides {

  static final ConversationKey NORA = new ConversationKey("web", "nora");
  static final ConversationKey JULES = new ConversationKey("web", "jules");

  private TwoSides() {}

  static Party nora(TestDesk desk) {
    return desk.records.parties.remember(
        NORA,
        PartyUpdate.NOTHING
            .withKind(PartyKind.ASSOCIATION)
            .withName("Nora")
            .withLanguage("fr")
            .withPhone("+33639981003")
            .withAgreed(true));
  }

  static Party jules(TestDesk desk) {
    return desk.records.parties.remember(
        JULES,
        PartyUpdate.NOTHING
            .withKind(PartyKind.COMPANY)
            .withName("Jules")
            .withLanguage("en")
            .withPhone("+33639981002")
            .withAgreed(true));
  }

  /** To be told more of, and filed. */
  static ATestRecord<Need> noraNeeds(TestDesk desk, long laptops) {
    return desk.records.aNeed().by(nora(desk)).of(laptops, "laptop").in("Roubaix").as(Terms.GIFT);
  }

  /** To be told more of, and filed. */
  static ATestRecord<Offer> julesOffers(TestDesk desk, long laptops) {
    return desk.records
        .anOffer()
        .by(jules(desk))
        .of(laptops, "laptop")
        .in("Lesquin")
        .as(Terms.GIFT);
  }
}
