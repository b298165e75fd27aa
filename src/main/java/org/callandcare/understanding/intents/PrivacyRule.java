package org.callandcare.understanding.intents;

import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/**
 * "Supprimez mes données", "delete everything you know about me": a question of data protection,
 * never the withdrawal of a request.
 */
final class PrivacyRule {

  private static final Set<String> ERASING =
      Set.of("delete", "deleted", "erase", "erased", "wipe", "remove", "removed", "forget");
  private static final Set<String> ERASING_FRENCH =
      Set.of("supprim", "efface", "enleve", "retire", "oublie", "detrui");
  private static final Set<String> MINE =
      Set.of("mes", "my", "mon", "our", "nos", "all", "toutes", "ce", "what", "everything", "les");
  private static final Set<String> DATA =
      Set.of(
          "data",
          "donnees",
          "infos",
          "informations",
          "information",
          "info",
          "details",
          "coordonnees",
          "traces",
          "historique",
          "records",
          "history",
          "personnelles");
  private static final int NEAR = 5;

  /** "I want my data erased". */
  private static final int HERE = 4;

  private PrivacyRule() {}

  /** Whether the message asks that what is known of a person be erased. */
  static boolean holds(Reading reading) {
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (erasing(tokens.norm(i))
          && (data(tokens, i + 1) || known(tokens, i + 1) || data(tokens, i - HERE))) {
        return true;
      }
    }
    return false;
  }

  private static boolean erasing(String norm) {
    return ERASING.contains(norm) || ERASING_FRENCH.stream().anyMatch(norm::startsWith);
  }

  private static boolean data(Tokens tokens, int from) {
    boolean mine = false;
    for (int i = from; i < from + NEAR && tokens.at(i).word(); i++) {
      mine |= MINE.contains(tokens.norm(i));
      if (mine && DATA.contains(tokens.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "…tout ce que vous savez sur moi", "…everything you know about me". */
  private static boolean known(Tokens tokens, int from) {
    for (int i = from; i < from + 2 * NEAR; i++) {
      String pair = tokens.norms(i, i + 2);
      if (pair.equals("sur moi") || pair.equals("about me") || pair.equals("on me")) {
        return true;
      }
    }
    return false;
  }
}
