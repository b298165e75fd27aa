package org.callandcare.records;

import java.util.Locale;
import java.util.Optional;

/** A French association's number: W and nine digits or capitals. */
public record Rna(String value) {
  public Rna {
    if (!value.matches("W\\d[0-9A-Z]\\d{7}")) {
      throw new IllegalArgumentException("not an RNA number");
    }
  }

  /** Forgives case and spaces; empty when it cannot be one. */
  public static Optional<Rna> read(String typed) {
    String value = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return value.matches("W\\d[0-9A-Z]\\d{7}") ? Optional.of(new Rna(value)) : Optional.empty();
  }
}
