package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Tokens;

/** Numbers of an address: "12 rue du Moulin". */
final class StreetNumbers {

  private static final Set<String> STREET =
      Set.of(
          "rue",
          "avenue",
          "av",
          "boulevard",
          "bd",
          "bld",
          "place",
          "impasse",
          "allee",
          "chemin",
          "quai",
          "route",
          "street",
          "road",
          "square",
          "bis",
          "ter",
          "faubourg",
          "chaussee",
          "lane");

  private StreetNumbers() {}

  static boolean address(Tokens tokens, int i) {
    int at = tokens.norm(i + 1).equals(",") ? i + 2 : i + 1;
    return STREET.contains(tokens.norm(at)) && !tokens.norm(at).equals("place")
        || tokens.norm(at).equals("place")
            && tokens.at(at + 1).word()
            && Set.of("de", "du", "des", "d").contains(tokens.norm(at + 1))
            && tokens.at(at + 2).capital();
  }
}
