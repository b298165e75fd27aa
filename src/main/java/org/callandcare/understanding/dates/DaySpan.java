package org.callandcare.understanding.dates;

import java.time.LocalDate;

/**
 * A day or a span of days that was said, without the words before it.
 *
 * @param from first token
 * @param to the token after its last
 * @param first its first day
 * @param last its last day
 * @param feast a feast or the start of the school year: "before" it, it still serves
 */
record DaySpan(int from, int to, LocalDate first, LocalDate last, boolean feast) {

  DaySpan(int from, int to, LocalDate day) {
    this(from, to, day, day, false);
  }

  DaySpan(int from, int to, LocalDate first, LocalDate last) {
    this(from, to, first, last, false);
  }

  boolean single() {
    return first.equals(last);
  }
}
