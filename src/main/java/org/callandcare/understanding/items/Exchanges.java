package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;

/** "Swap the desktop for a laptop", "remplacez la table par un bureau": the second is wanted. */
final class Exchanges {

  private static final List<String> VERBS =
      List.of("swap", "exchang", "echang", "remplac", "troqu", "replac", "trade");
  private static final Set<String> FOR = Set.of("for", "with", "by", "par", "contre");
  private static final Set<String> DETERMINERS =
      Set.of(
          "a", "an", "the", "my", "our", "un", "une", "le", "la", "les", "l", "mon", "ma", "mes",
          "notre", "nos", "des", "one", "some", "d", "de", "of", "those", "these", "ce", "ces",
          "cette");
  private static final int NEAR = 4;

  private Exchanges() {}

  static void apply(Reading reading, List<Mention> mentions) {
    for (int k = 0; k + 1 < mentions.size(); k++) {
      Mention given = mentions.get(k);
      Mention wanted = mentions.get(k + 1);
      if (!given.dropped
          && !wanted.dropped
          && led(reading, given.from)
          && linked(reading, given.to, wanted.from)) {
        given.drop("given up for another");
      }
    }
  }

  private static boolean led(Reading reading, int from) {
    for (int i = from - 1; i >= Math.max(0, from - NEAR); i--) {
      String norm = reading.norm(i);
      if (VERBS.stream().anyMatch(norm::startsWith)) {
        return true;
      }
      if (!reading.tokens().at(i).word() && !reading.tokens().at(i).digits()) {
        return false;
      }
    }
    return false;
  }

  private static boolean linked(Reading reading, int from, int to) {
    boolean linked = false;
    for (int i = from; i < to; i++) {
      String norm = reading.norm(i);
      if (FOR.contains(norm)) {
        linked = true;
      } else if (!linked
          || !DETERMINERS.contains(norm) && !reading.tokens().at(i).digits() && i + 1 < to) {
        return false;
      }
    }
    return linked;
  }
}
