package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/** Figures that are a year: "de 2019", "(2021)". */
final class Years {

  private static final Set<String> MONEY_SIGNS = Set.of("€", "$", "£", "%");
  private static final Set<String> YEAR_BEFORE =
      Set.of(
          "de",
          "en",
          "from",
          "in",
          "since",
          "annee",
          "model",
          "modele",
          "depuis",
          "circa",
          "millesime",
          "early",
          "late",
          "mid",
          "debut",
          "fin",
          "of",
          "vers",
          "du");

  /** What belongs to a year: "our 2026 accounts". */
  private static final Set<String> ACCOUNTS =
      Set.of(
          "accounts",
          "books",
          "report",
          "budget",
          "edition",
          "season",
          "campaign",
          "figures",
          "festival",
          "programme",
          "program",
          "calendar",
          "returns",
          "comptes",
          "models",
          "model",
          "intake",
          "class",
          "tax",
          "annual",
          "catalogue");

  private Years() {}

  static boolean named(Tokens tokens, int i) {
    String digits = tokens.norm(i);
    if (digits.length() != 4 || digits.compareTo("1985") < 0 || digits.compareTo("2045") > 0) {
      return false;
    }
    Token after = tokens.at(i + 1);
    if (MONEY_SIGNS.contains(after.norm()) || MONEY_SIGNS.contains(tokens.norm(i - 1))) {
      return false;
    }
    return YEAR_BEFORE.contains(tokens.norm(i - 1))
        || !after.word()
        || tokens.norm(i - 1).equals("(")
        || Set.of("a", "an", "our", "my", "the").contains(tokens.norm(i - 1)) && after.capital()
        || Set.of("our", "my", "the", "nos", "notre", "les", "le", "la")
                .contains(tokens.norm(i - 1))
            && ACCOUNTS.contains(after.norm())
        || Set.of("et", "and", "pour", "en", "ou", "a").contains(after.norm());
  }
}
