package org.callandcare.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callandcare.dialogue.GlobalWords;
import org.jspecify.annotations.Nullable;

/**
 * A message taken apart as a correction.
 *
 * @param led true when it begins with words that lead one: "non", "en fait"
 * @param now what holds now
 * @param old what it stands in place of; null when that is not said
 */
record CorrectionWords(boolean led, String now, @Nullable String old) {

  static CorrectionWords of(TurnInHand turn, String text) {
    GlobalWords words = turn.engine().dialogues().words();
    SaidWords said = new SaidWords(text);
    List<String> leads = longestFirst(words.correctionLeads());
    int from = 0;
    for (int next = after(said, from, leads); next > from; next = after(said, from, leads)) {
      from = next;
    }
    List<String> between = longestFirst(words.insteadOf());
    for (int at = from + 1; at < said.count() - 1; at++) {
      int rest = after(said, at, between);
      if (rest > at && rest < said.count()) {
        return new CorrectionWords(from > 0, said.between(from, at), said.from(rest));
      }
    }
    return new CorrectionWords(from > 0, said.from(from), null);
  }

  /** Behind the phrase that stands there; the same place when none does. */
  private static int after(SaidWords said, int at, List<String> phrases) {
    for (String phrase : phrases) {
      if (said.is(at, phrase)) {
        return at + SaidWords.length(phrase);
      }
    }
    return at;
  }

  private static List<String> longestFirst(Map<String, List<String>> byLanguage) {
    return byLanguage.values().stream()
        .flatMap(List::stream)
        .flatMap(phrase -> Stream.of(phrase))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
