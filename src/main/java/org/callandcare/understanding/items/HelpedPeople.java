package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** People a thing or a task is for: "pour 30 personnes", "help two young people". */
final class HelpedPeople {

  private final Tokens tokens;
  private final Cues cues;
  private final List<NumberSpan> numbers;

  HelpedPeople(Reading reading, List<NumberSpan> numbers) {
    this.tokens = reading.tokens();
    this.cues = reading.cues();
    this.numbers = numbers;
  }

  boolean named(Cue cue) {
    int at = cue.from();
    while (at > 0
        && (tokens.at(at - 1).digits()
            || Set.of(
                    "des",
                    "les",
                    "nos",
                    "our",
                    "the",
                    "une",
                    "un",
                    "de",
                    "d",
                    "a",
                    "ces",
                    "mes",
                    "jeunes",
                    "young",
                    "old",
                    "elderly",
                    "homeless",
                    "dizaine",
                    "vingtaine",
                    "trentaine",
                    "group",
                    "groupe",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "deux",
                    "trois",
                    "quatre",
                    "cinq",
                    "dix",
                    "ten",
                    "sept",
                    "huit",
                    "vingt",
                    "of",
                    "about",
                    "environ")
                .contains(tokens.norm(at - 1)))) {
      at--;
    }
    String before = tokens.norm(at - 1);
    boolean helper =
        Set.of(
                "benevole",
                "benevoles",
                "volunteer",
                "volunteers",
                "quelquun",
                "someone",
                "somebody",
                "helper",
                "helpers",
                "volontaires",
                "volontaire")
            .contains(tokens.norm(cue.from()));
    if (before.equals("for")
        && Set.of("look", "looking", "search", "searching", "ask", "asking", "hoping")
            .contains(tokens.norm(at - 2))) {
      return false;
    }
    if (Set.of(
            "pour",
            "for",
            "aupres",
            "avec",
            "aux",
            "with",
            "chez",
            "entre",
            "accueillir",
            "former",
            "train",
            "aider",
            "help",
            "teach",
            "welcome",
            "encadrer")
        .contains(before)) {
      return true;
    }
    if (Set.of("a", "au", "to").contains(before) || Set.of("a", "aux").contains(tokens.norm(at))) {
      return !helper;
    }
    return Set.of("personnes agees").contains(tokens.norms(cue.from(), cue.from() + 2))
        || cues.covers("beneficiary", cue.from()) && !helper && numberless(cue);
  }

  private boolean numberless(Cue cue) {
    int start = cue.from();
    while (start > cue.from() - 3
        && Set.of("of", "our", "de", "nos", "my", "mes").contains(tokens.norm(start - 1))) {
      start--;
    }
    for (NumberSpan number : numbers) {
      if (number.to() == start) {
        return false;
      }
    }
    return !Set.of("personne", "person").contains(tokens.norm(cue.from()));
  }
}
