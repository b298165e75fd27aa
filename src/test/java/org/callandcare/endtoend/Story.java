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
    student.presses("Pour moi").presses("18 ans ou plus");
    student.reads("accord");
    student.presses("Oui");
    student.reads("joindre");
    student.sharesNumber(STUDENTS_NUMBER);
    student.reads("Tout est juste", "ordinateur portable", "Roubaix", "06 39 98 10 01");
    student.presses("C’est bon, je confirme");
    String reference = reference(student.reads("Votre référence"));
    assertThat(reference).startsWith("B-");
    student.presses("Non");
    student.reads("l’essentiel");
    return reference;
  }

  /** Offers 25 laptops in one sentence; gives the reference. */
  String theCompanyOffers() {
    company.says("Hello, our company Acme in Lesquin can give 25 laptops until 30 April");
    company.presses("Yes, it all works").presses("Yes, all");
    company.reads("agreement");
    company.presses("Yes");
    company.reads("reach you");
    company.sharesNumber(COMPANYS_NUMBER);
    company.reads("Is everything right", "25 laptops", "Acme", "Lesquin", "30 April");
    company.presses("That's right, confirm");
    String reference = reference(company.reads("Your reference"));
    assertThat(reference).startsWith("O-");
    company.presses("No");
    company.reads("what matters");
    return reference;
  }

  /** Reads the alert, which names nobody, and has the match proposed to both sides. */
  void staffProposeTheMatch(String need, String offer) {
    String alert = staff.reads(need + " ↔ " + offer);
    assertThat(alert)
        .contains("Lesquin", "Roubaix", "km", "ordinateur portable")
        .doesNotContain("Amel", "Acme", "06 39", "+33");
    staff.presses("Je prends");
    staff.reads(need + " ↔ " + offer, "Léa");
    staff.presses("Proposer");
  }

  /** Both agree, and each reads how to reach the other; nobody did before. */
  void bothAgreeAndAreTold(String need, String offer) {
    student.reads("Bonne nouvelle", need, "Lesquin");
    company.reads("Good news", offer, "Roubaix");
    assertThat(student.sees()).doesNotContain("Acme", COMPANYS_NUMBER);
    assertThat(company.sees()).doesNotContain("Amel", STUDENTS_NUMBER);

    student.presses("Oui");
    student.reads("Pouvons-nous donner votre contact");
    student.presses("Oui");
    student.reads("attendons la réponse");
    assertThat(student.sees()).doesNotContain("Acme", COMPANYS_NUMBER);
    company.presses("Yes");
    company.reads("May we give your contact");
    company.presses("Yes");

    student.reads("accord des deux côtés", need, "Acme", COMPANYS_NUMBER);
    company.reads("Both sides agree", offer, STUDENTS_NUMBER);
    staff.reads("Accord des deux côtés", need + " ↔ " + offer);
  }

  /** The reference in what was read. */
  static String reference(String words) {
    Matcher reference = REFERENCE.matcher(words);
    assertThat(reference.find()).as("a reference in: %s", words).isTrue();
    return reference.group();
  }
}
