package org.callandcare.records;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person can say on the phone: {@code B-7K3F} for a need (besoin), {@code O-4M2P} for an
 * offer, {@code R-9TCH} for a call-back (rappel). Unique among all records.
 *
 * @param value as it is shown
 */
public record Reference(String value) {

  /** No 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V beside each other. */
  static final String ALPHABET = "23456789ACDEFGHJKMNPRTVWXY";

  private static final String CONFUSED = "ZSBU";
  private static final String MEANT = "258V";

  public Reference {
    if (!value.matches("[BOR]-[" + ALPHABET + "]{4,8}")) {
      throw new IllegalArgumentException("not a reference: " + value);
    }
  }

  /**
   * The reference somebody meant, forgiving case, spaces, a missing hyphen and letters that are
   * taken for one another ({@code b 7k3f}, {@code 0-4m2p}, {@code 87K3F}). Tells nothing about
   * whether there is such a record.
   */
  public static Optional<Reference> read(String heard) {
    String letters = heard.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (letters.length() < 5 || letters.length() > 9) {
      return Optional.empty();
    }
    char kind =
        switch (letters.charAt(0)) {
          case 'B', '8' -> 'B';
          case 'O', '0', 'Q' -> 'O';
          case 'R' -> 'R';
          default -> ' ';
        };
    StringBuilder rest = new StringBuilder();
    for (char letter : letters.substring(1).toCharArray()) {
      int confused = CONFUSED.indexOf(letter);
      rest.append(confused < 0 ? letter : MEANT.charAt(confused));
    }
    return kind == ' ' || !rest.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
        ? Optional.empty()
        : Optional.of(new Reference(kind + "-" + rest));
  }

  @Override
  public String toString() {
    return value;
  }
}
