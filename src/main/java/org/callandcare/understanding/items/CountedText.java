package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** A text with its numbers, each of which belongs to one thing at most. */
final class CountedText {

  /** Words at which the search for what a number counts ends. */
  static final Set<String> STOPS =
      Set.of(
          "pour", "avec", "dans", "sur", "a", "au", "for", "with", "in", "on", "at", "to", "et",
          "and", "ou", "or", "par", "sans", "without", "en", "qui", "que", "who", "that", "which",
          "from", "by", "chez", "as", "is", "are", "est", "sont", "aux", "mais", "but", "svp",
          "please", "plus", "il", "je", "we", "i", "nous", "vous", "you", "avant", "before", "faut",
          "don", "seating", "assises", "assis", "holding", "holds", "seats", "pouvant");

  private final Reading reading;
  private final List<NumberSpan> numbers;
  private final boolean[] claimed;

  CountedText(Reading reading, List<NumberSpan> numbers) {
    this.reading = reading;
    this.numbers = numbers;
    this.claimed = new boolean[numbers.size()];
  }

  Reading reading() {
    return reading;
  }

  Tokens tokens() {
    return reading.tokens();
  }

  Cues cues() {
    return reading.cues();
  }

  List<NumberSpan> numbers() {
    return numbers;
  }

  /** The number belongs to a thing already. */
  boolean claimed(int n) {
    return claimed[n];
  }

  void claim(int n) {
    claimed[n] = true;
  }

  /** The numbers from one token to another (exclusive) belong to something else. */
  void claim(int from, int to) {
    for (int n = 0; n < numbers.size(); n++) {
      if (numbers.get(n).from() < to && numbers.get(n).to() > from) {
        claimed[n] = true;
      }
    }
  }

  /** A noun that the number counts itself: "30 élèves". */
  boolean nounAfter(NumberSpan number) {
    int to = number.to();
    if (cues().startsAt("container.transparent", to)) {
      return false;
    }
    String norm = tokens().norm(to);
    if (Set.of("de", "d").contains(norm)
        && (cues().startsAt("container", to + 1) || cues().startsAt("beneficiary", to + 1))) {
      return true;
    }
    return !STOPS.contains(norm)
        && !cues().startsAt("adjective", to)
        && !cues().startsAt("remainder", to)
        && !cues().startsAt("anaphora", to)
        && !cues().startsAt("date.before", to)
        && !cues().startsAt("without", to)
        && !Set.of(
                "si", "if", "when", "quand", "d", "de", "environ", "merci", "thanks", "urgent",
                "dispo")
            .contains(norm);
  }

  /** Which number ends just before this token; -1 when none does. */
  int endingAt(int at) {
    for (int n = 0; n < numbers.size(); n++) {
      if (numbers.get(n).to() == at) {
        return n;
      }
    }
    return -1;
  }

  /** Which number begins at this token; -1 when none does. */
  int startingAt(int at) {
    for (int n = 0; n < numbers.size(); n++) {
      if (numbers.get(n).from() == at) {
        return n;
      }
    }
    return -1;
  }
}
