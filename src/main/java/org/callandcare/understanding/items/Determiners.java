package org.callandcare.understanding.items;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that open a noun phrase, folded, French and English. */
final class Determiners {

  /** What counts one thing: "un", "an". */
  static final Set<String> ONE = Set.of("un", "une", "a", "an", "one");

  /** What names a thing not known yet, or a part of a mass. */
  static final Set<String> INDEFINITE =
      Set.of(
          "un",
          "une",
          "a",
          "an",
          "some",
          "des",
          "any",
          "one",
          "quelques",
          "plusieurs",
          "several",
          "du",
          "d",
          "another",
          "autre",
          "more",
          "no",
          "de",
          "two",
          "extra",
          "spare",
          "few");

  /** The definite articles. */
  static final Set<String> THE = Set.of("le", "la", "l", "les", "the");

  /** Whose it is, where that is the writer or somebody spoken of. */
  static final Set<String> OWN =
      Set.of(
          "mon", "ma", "mes", "my", "notre", "nos", "our", "son", "sa", "ses", "her", "his",
          "their", "leur", "leurs");

  /** Whose it is; English "'s" among them. */
  static final Set<String> POSSESSIVE = union(OWN, Set.of("votre", "vos", "your", "its", "s"));

  /** What points at a thing already known. */
  static final Set<String> DEFINITE =
      union(
          union(THE, POSSESSIVE),
          Set.of("ce", "cet", "cette", "ces", "this", "that", "these", "those", "whose"));

  /** Mine, or the one spoken of. */
  static final Set<String> OWN_OR_THE = union(THE, OWN);

  private Determiners() {}

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
