package org.callandcare.understanding.contacts;

import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Tokens;

/**
 * The writer told by work: by the trade that stands before how it is done, or by the place where
 * somebody says to be employed. Either says as much as "we are".
 */
final class Employment {

  private static final Set<String> AM = Set.of("suis", "am", "m", "travaille", "bosse", "work");

  /** Words between "je suis" and where one works: "secrétaire dans une". */
  private static final int TRADE = 5;

  private static final Set<String> WHERE =
      Set.of("dans", "chez", "in", "at", "for", "with", "d", "de", "pour", "of");

  private Employment() {}

  /** "Je suis secrétaire dans une école", "I'm a nurse at a day centre". */
  static boolean placeOfWork(Tokens tokens, int at) {
    int where = at;
    while (where > at - 3 && !WHERE.contains(tokens.norm(where))) {
      where--;
    }
    for (int i = where - 1; WHERE.contains(tokens.norm(where)) && i >= where - TRADE; i--) {
      if (!tokens.at(i).word()) {
        return false;
      }
      if (AM.contains(tokens.norm(i))) {
        return where - i > 1 || !tokens.norm(i).equals("suis");
      }
    }
    return false;
  }

  /** "Je suis graphiste freelance", "Développeuse freelance, je…": the trade stands before. */
  static boolean trade(Tokens tokens, Cue cue) {
    int noun = cue.from() - 1;
    return noun >= 0
        && tokens.at(noun).word()
        && (AM.contains(tokens.norm(noun - 1))
            || noun == 0
            || !tokens.sameSentence(noun - 1, noun));
  }
}
