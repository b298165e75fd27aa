package org.callandcare.records;

import java.util.Locale;
import java.util.Optional;

/** A French school's number: seven digits and a letter that checks them. */
public record Uai(String value) {

  private static final String CHECK = "abcdefghjklmnprstuvwxyz".toUpperCase(Locale.ROOT);

  public Uai {
    if (!valid(value)) {
      throw new IllegalArgumentException("not a UAI number");
    }
  }

  /** Forgives case and spaces; empty when it cannot be one. */
  public static Optional<Uai> read(String typed) {
    String value = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return valid(value) ? Optional.of(new Uai(value)) : Optional.empty();
  }

  private static boolean valid(String value) {
    return value.matches("\\d{7}[A-Z]")
        && CHECK.charAt(Integer.parseInt(value.substring(0, 7)) % CHECK.length())
            == value.charAt(7);
  }
}
