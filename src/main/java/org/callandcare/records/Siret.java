package org.callandcare.records;

import java.util.Optional;

/** A French establishment's number: 14 digits, the last a check by Luhn's rule. */
public record Siret(String digits) {

  /** La Poste's establishments are checked by the sum of their digits instead. */
  private static final String LA_POSTE = "356000000";

  public Siret {
    if (!valid(digits)) {
      throw new IllegalArgumentException("not a SIRET");
    }
  }

  /** Forgives spaces, dots and hyphens; empty when it cannot be a SIRET. */
  public static Optional<Siret> read(String typed) {
    String digits = typed.replaceAll("[\\s.-]", "");
    return valid(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
  }

  private static boolean valid(String digits) {
    if (!digits.matches("\\d{14}")) {
      return false;
    }
    int luhn = 0;
    int plain = 0;
    for (int i = 0; i < 14; i++) {
      int digit = digits.charAt(i) - '0';
      plain += digit;
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      luhn += doubled > 9 ? doubled - 9 : doubled;
    }
    return luhn % 10 == 0 || (digits.startsWith(LA_POSTE) && plain % 5 == 0);
  }
}
