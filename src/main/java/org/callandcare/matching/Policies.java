package org.callandcare.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callandcare.records.Answer;
import org.callandcare.records.Flag;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;

/** The rules a pair must keep, each as a statement. */
final class Policies {

  private static final Set<String> COMPANY_OF_A_PERSON = Set.of("time", "skill", "transport");

  private Policies() {}

  /** Tells whether staff may be shown the two together. */
  static boolean allow(Need need, Offer offer, List<MatchedLine> lines, LocalDate today) {
    return differentParties(need, offer)
        && stillThere(offer, today)
        && thereBeforeTheDeadline(need, offer)
        && notPrivatelyWithUnder15(need, offer)
        && notAloneWithAMinor(need, offer, lines);
  }

  /** Nobody is matched with herself. */
  static boolean differentParties(Need need, Offer offer) {
    return !need.party().equals(offer.party());
  }

  static boolean stillThere(Offer offer, LocalDate today) {
    LocalDate until = offer.period().until();
    return until == null || !until.isBefore(today);
  }

  static boolean thereBeforeTheDeadline(Need need, Offer offer) {
    LocalDate deadline = need.period().until();
    LocalDate from = offer.period().from();
    return deadline == null || from == null || !from.isAfter(deadline);
  }

  /** Under 15 nothing is introduced privately: whoever gives must be an organisation. */
  static boolean notPrivatelyWithUnder15(Need need, Offer offer) {
    return !need.flags().contains(Flag.UNDER_15) || !offer.kind().person();
  }

  /** Under 18 nobody is alone with an adult volunteer, nor with one who wants no minors. */
  static boolean notAloneWithAMinor(Need need, Offer offer, List<MatchedLine> lines) {
    boolean young = need.flags().contains(Flag.MINOR) || need.flags().contains(Flag.UNDER_15);
    boolean inPerson =
        lines.stream()
            .anyMatch(
                line -> COMPANY_OF_A_PERSON.contains(offer.line(line.offerLine()).category()));
    boolean wantsNoMinors =
        offer
            .content()
            .find("minors", Answer.YesNo.class)
            .filter(answer -> !answer.yes())
            .isPresent();
    return !young || !inPerson || (!offer.kind().person() && !wantsNoMinors);
  }

  /** A public body's equipment does not go straight to a person. */
  static boolean publicBodyToPerson(Need need, Offer offer) {
    return offer.flags().contains(Flag.PUBLIC_BODY) && need.kind().person();
  }
}
