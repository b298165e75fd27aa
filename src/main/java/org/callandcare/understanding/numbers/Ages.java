package org.callandcare.understanding.numbers;

import java.util.Set;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;

/** How old somebody or something is, and sizes told in words. */
final class Ages {

  private Ages() {}

  /** "I'm 19", "she is 71,": years of age. */
  static boolean told(Tokens tokens, int i) {
    boolean said =
        Set.of("m", "am", "is", "aged", "age").contains(tokens.norm(i - 1))
            && tokens.norm(i).length() <= 2;
    return said && !tokens.at(i + 1).word()
        || said && Set.of("and", "years", "in", "from", "et").contains(tokens.norm(i + 1));
  }

  /** "twelve years old", "douze ans", "huit pouces", "six months old". */
  static void spelled(Tokens tokens, boolean[] taken) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean age =
          tokens.norm(i).equals("ans") && !tokens.norm(i - 1).equals("les")
              || tokens.norms(i, i + 2).equals("years old")
              || tokens.norms(i, i + 2).equals("year old")
              || tokens.norm(i).equals("years")
              || tokens.norm(i).equals("pouces")
              || tokens.norms(i, i + 2).equals("months old");
      for (int k = i - 1; age && k >= 0 && k >= i - 3; k--) {
        if (tokens.at(k).kind() == Token.Kind.SIGN && !tokens.norm(k).equals("/")) {
          break;
        }
        if (tokens.at(k).digits() || k == i - 1) {
          taken[k] = true;
        } else if (!Set.of("a", "ou", "or", "to", "-").contains(tokens.norm(k))) {
          break;
        }
      }
    }
  }
}
