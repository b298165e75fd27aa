package org.callandcare.understanding.numbers;

/**
 * One word of a number.
 *
 * @param role what it does to the number before it
 */
record NumberWord(Role role, long value) {

  enum Role {
    /** Adds: zero to ninety-nine. */
    SMALL,
    /** Multiplies by a hundred what stands before it. */
    HUNDRED,
    /** Multiplies by a thousand or a million all that stands before it. */
    SCALE,
    /** A group: dozen, dizaine, centaine. */
    GROUP
  }
}
