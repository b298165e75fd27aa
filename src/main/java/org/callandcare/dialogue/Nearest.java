package org.callandcare.dialogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?" */
final class Nearest {

  private Nearest() {}

  /** The nearest name, if it is near enough, else the other advice. */
  static String mend(String written, Collection<String> names, String otherwise) {
    return find(written, names).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
  }

  static Optional<String> find(String written, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .filter(name -> distance(written, name) <= Math.max(1, written.length() / 3));
  }

  /** Levenshtein distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
