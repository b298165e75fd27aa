package org.callandcare.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The main job: a student asks in French, a company offers in English and says everything at once,
 * staff take the match in hand, both agree and are told. The same on every channel.
 */
final class Story {

  static final String STUDENTS_NUMBER = "+33639981001";
  static final String COMPANYS_NUMBER = "+33639981002";

  private static final Pattern REFERENCE = Pattern.compile("[BO]-[0-9A-Z]{4,6}");

  private final Seat student;
  private final Seat company;
  private final Seat staff;

  Story(Seat student, Seat company, Seat staff) {
    this.student = student;
    this.company = company;
    this.staff = staff;
  }

  /** Asks for a laptop; gives the reference. */
  String theStudentAsks() {
    student.says(
        "Bonjour, je suis étudiante à Roubaix, il me faut un ordinateur portable d'ici cinq jours");
    student.presses(fr("option.myself")).presses(fr("option.18-plus"));
    student.reads(fr("agreement.ask.agreed"));
    student.presses(fr("engine.yes"));
    student.reads(fr("need.ask.contact"));
    student.sharesNumber(STUDENTS_NUMBER);
    student.reads(fr("need.summary.check"), "ordinateur portable", "Roubaix", "06 39 98 10 01");
    student.presses(fr("engine.confirm"));
    String reference = reference(student.reads(fr("need.filed")));
    assertThat(reference).startsWith("B-");
    student.presses(fr("engine.no"));
    student.reads(fr("need.enough"));
    return reference;
  }

  /** Offers 25 laptops in one sentence; gives the reference. */
  String theCompanyOffers() {
    company.says("Hello, our company Acme in Lesquin can give 25 laptops until 30 April");
    company.presses(en("offer.option.state.working")).presses(en("offer.option.locks.removed"));
    company.reads(en("agreement.ask.agreed"));
    company.presses(en("engine.yes"));
    company.reads(en("offer.ask.contact"));
    company.sharesNumber(COMPANYS_NUMBER);
    company.reads(en("offer.summary.check"), "25 laptops", "Acme", "Lesquin", "30 April");
    company.presses(en("engine.confirm"));
    String reference = reference(company.reads(en("offer.filed")));
    assertThat(reference).startsWith("O-");
    company.presses(en("engine.no"));
    company.reads(en("offer.enough"));
    return reference;
  }

  /** Reads the alert, which names nobody, and has the match proposed to both sides. */
  void staffProposeTheMatch(String need, String offer) {
    String match = need + " ↔ " + offer;
    String alert = staff.reads(match);
    assertThat(alert)
        .contains("Lesquin", "Roubaix", "km", "ordinateur")
        .doesNotContain("Amel", "Acme", "06 39", "+33");
    staff.presses(fr("desk.button.take"));
    staff.reads(match, "Léa " + fr("desk.state.taken"));
    staff.presses(fr("desk.button.propose"));
  }

  /** Both agree, and each reads how to reach the other; nobody did before. */
  void bothAgreeAndAreTold(String need, String offer) {
    student.reads(fr("proposal.found"), need, "Lesquin");
    company.reads(en("proposal.wanted"), offer, "Roubaix");
    assertThat(student.sees()).doesNotContain("Acme", COMPANYS_NUMBER);
    assertThat(company.sees()).doesNotContain("Amel", STUDENTS_NUMBER);

    student.presses(fr("engine.yes"));
    student.reads(fr("proposal.ask.share"));
    student.presses(fr("engine.yes"));
    student.reads(fr("proposal.waiting"));
    assertThat(student.sees()).doesNotContain("Acme", COMPANYS_NUMBER);
    company.presses(en("engine.yes"));
    company.reads(en("proposal.ask.share"));
    company.presses(en("engine.yes"));

    student.reads(need, "Acme", COMPANYS_NUMBER);
    company.reads(offer, STUDENTS_NUMBER);
    staff.reads(fr("desk.state.accepted"), need + " ↔ " + offer);
  }

  /** An appointment, the hand-over, the receiver's word, thanks to both. On a Monday, 1 March. */
  void theThingChangesHands(String need, String offer) {
    staff.presses(fr("desk.button.appoint")).presses("mardi 2 mars").presses("14:00");
    staff.presses(fr("desk.handover.where.giver"));
    student.reads(need, "mardi 2 mars, 14:00", fr("desk.handover.where.giver"));
    company.reads(offer, "Tuesday 2 March, 14:00", en("desk.handover.where.you"));

    staff.presses(fr("desk.button.handed-over"));
    student.reads(fr("handover.ask.arrived"), need);
    student.presses(fr("engine.yes"));
    student.reads(fr("handover.thanks"));
    company.reads("Thank you very much!");
    staff.reads(fr("desk.state.received"), need + " ↔ " + offer);
  }

  static String fr(String key) {
    return Words.FRENCH.of(key);
  }

  private static String en(String key) {
    return Words.ENGLISH.of(key);
  }

  /** The reference in what was read. */
  static String reference(String words) {
    Matcher reference = REFERENCE.matcher(words);
    assertThat(reference.find()).as("a reference in: %s", words).isTrue();
    return reference.group();
  }
}
