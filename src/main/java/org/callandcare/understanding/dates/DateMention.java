package org.callandcare.understanding.dates;

import java.time.LocalDate;

/**
 * A day or span said, with what the words before it make of it.
 *
 * @param from first token, with its preposition
 * @param to the token after its last
 * @param last the last day that still serves
 * @param first the first day of the span
 * @param role how it bounds what is spoken of
 */
public record DateMention(int from, int to, LocalDate first, LocalDate last, Role role) {

  public enum Role {
    /** Said with "avant", "by", "pour le": the strongest. */
    DEADLINE,
    /** A day or span with nothing special before it. */
    DAY,
    /** "jusqu'à": the end of an offer, or of a use. */
    UNTIL,
    /** "à partir de": no deadline. */
    START,
    /** Gone by, or a rhythm: no deadline. */
    ASIDE
  }
}
