package org.callandcare.understanding.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.callandcare.understanding.numbers.NumberWord.Role;
import org.callandcare.understanding.text.Spelling;
import org.jspecify.annotations.Nullable;

/** The words that numbers are made of, French and English, and how they are misspelled. */
final class NumberWords {

  private static final String[] SMALL = {
    "zero 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11",
    "douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40",
    "cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90",
    "one 1 two 2 three 3 four 4 five 5 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12",
    "thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19",
    "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90",
    "sinq 5 catre 4 quatr 4 quatres 4 vint 20 ving 20 deu 2 troi 3 uit 8 huits 8 katre 4 trante 30",
    "fourty 40 ninty 90 fiveteen 15 fourten 14 tweleve 12 twelv 12 eightteen 18 nineth 9 cinqs 5"
  };
  private static final String GROUPS =
      "dizaine 10 douzaine 12 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50"
          + " soixantaine 60 centaine 100 millier 1000 dizaines 10 douzaines 12 centaines 100"
          + " milliers 1000 vingtaines 20 trentaines 30 quinzaines 15 cinquantaines 50 huitaine 8"
          + " couple 2 dozen 12 dozens 12 douzen 12 dizene 10 disaine 10 dixaine 10 quarentaine 40";

  private final Map<String, NumberWord> words = new HashMap<>();
  private final List<String> correctable = new ArrayList<>();
  private final Predicate<String> known;
  private final Predicate<String> names;

  /**
   * @param known tells ordinary words, which are corrected only when asked for
   * @param names tells names, which are never corrected
   */
  NumberWords(Predicate<String> known, Predicate<String> names) {
    this.known = known;
    this.names = names;
    for (String line : SMALL) {
      put(Role.SMALL, line);
    }
    put(Role.GROUP, GROUPS);
    put(Role.HUNDRED, "cent 100 cents 100 hundred 100 hundreds 100 hunderd 100");
    put(Role.SCALE, "mille 1000 mil 1000 milles 1000 thousand 1000 thousands 1000");
    put(Role.SCALE, "million 1000000 millions 1000000 grand 1000 k 1000");
    words.remove("grand");
    words.remove("k");
    words.keySet().stream().filter(word -> word.length() >= 4).sorted().forEach(correctable::add);
  }

  private void put(Role role, String pairs) {
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      words.put(parts[i], new NumberWord(role, Long.parseLong(parts[i + 1])));
    }
  }

  @Nullable NumberWord exact(String norm) {
    return words.get(norm);
  }

  /** The words written together in one ("vingtdeux", "quatrevingts"); null when it is not so. */
  @Nullable List<NumberWord> split(String norm) {
    if (norm.length() < 6 || norm.length() > 60) {
      return null;
    }
    List<NumberWord> found = new ArrayList<>();
    return split(norm, 0, found) && found.size() > 1 ? found : null;
  }

  private boolean split(String norm, int from, List<NumberWord> found) {
    if (from == norm.length()) {
      return true;
    }
    for (int to = Math.min(norm.length(), from + 12); to > from + 1; to--) {
      String part = norm.substring(from, to);
      boolean link = !found.isEmpty() && (part.equals("et") || part.equals("and"));
      NumberWord word = link ? null : words.get(part);
      if (word == null && !link) {
        continue;
      }
      if (word != null) {
        found.add(word);
      }
      if (split(norm, to, found)) {
        return true;
      }
      if (word != null) {
        found.removeLast();
      }
    }
    return false;
  }

  /**
   * The word meant by one with a single lost, added, swapped or wrong letter, the likeliest fault
   * first.
   *
   * @param ordinary whether everyday words are corrected as well
   */
  @Nullable NumberWord misspelled(String norm, int shortest, boolean ordinary) {
    if (norm.length() < shortest || names.test(norm) || !ordinary && known.test(norm)) {
      return null;
    }
    String best = null;
    int bestRank = 0;
    for (String word : correctable) {
      if (word.length() >= shortest && Spelling.within(norm, word, 1)) {
        int rank = rank(norm, word);
        if (rank > bestRank) {
          best = word;
          bestRank = rank;
        }
      }
    }
    return best == null ? null : words.get(best);
  }

  private static int rank(String written, String meant) {
    boolean sameEnd = written.charAt(written.length() - 1) == meant.charAt(meant.length() - 1);
    int end = sameEnd ? 1 : 0;
    if (written.length() != meant.length()) {
      return 3 + end;
    }
    int different = 0;
    for (int i = 0; i < meant.length(); i++) {
      different += written.charAt(i) == meant.charAt(i) ? 0 : 1;
    }
    return different == 2 ? 5 : 1 + end;
  }
}
