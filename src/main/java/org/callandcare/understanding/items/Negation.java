package org.callandcare.understanding.items;

import java.util.Set;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A thing named as not wanted, not given or not there: "no printer", "sans écran", "ni tables ni
 * chaises". A lack told as a request ("j'ai pas d'imprimante") is none.
 */
final class Negation {

  private static final Set<String> LACKING = Set.of("ni", "neither", "nor", "sans", "without");

  private Negation() {}

  static boolean negated(Reading reading, Mention mention, @Nullable Mention before) {
    Tokens tokens = reading.tokens();
    Cues cues = reading.cues();
    int at = mention.from;
    while (at > 0
        && (NounPhrase.LINKS.contains(tokens.norm(at - 1)) && !cues.endsAt("without", at)
            || cues.covers("adjective", at - 1)
            || Set.of("un", "une", "any", "other", "autre").contains(tokens.norm(at - 1))
                && !cues.endsAt("without", at))) {
      at--;
    }
    int start = Math.max(cues.startOf("without", at), cues.startOf("without", mention.from));
    if (start < 0 && before != null && "negated".equals(before.why)) {
      return listed(tokens, before.to, mention.from);
    }
    if (start < 0) {
      return false;
    }
    String first = tokens.norm(start);
    if (first.equals("sans") || first.equals("without")) {
      return !lackOpens(reading, start);
    }
    if (start < tokens.size() && lack(reading, start, at)) {
      return false;
    }
    return !(first.equals("no") && tokens.norm(start + 1).equals(",")
        || first.equals("pas") && tokens.norm(start - 1).equals("pourquoi")
        || first.equals("not") && tokens.norm(start + 1).equals("only"));
  }

  /** "je suis sans ordinateur": told as a request. */
  private static boolean lackOpens(Reading reading, int start) {
    String before = reading.norm(start - 1);
    return Set.of(
            "suis",
            "sommes",
            "est",
            "am",
            "m",
            "are",
            "re",
            "been",
            "retrouve",
            "retrouvons",
            "be",
            "vit",
            "reste")
        .contains(before);
  }

  /** "j'ai pas d'imprimante": a lack, told as a request. */
  private static boolean lack(Reading reading, int start, int end) {
    Tokens tokens = reading.tokens();
    String norms = tokens.norms(Math.max(0, start - 4), end);
    if (norms.contains("besoin")
        || norms.contains("need")
        || norms.contains("want")
        || norms.contains("cherch")
        || norms.contains("veu")
        || norms.contains("looking")
        || norms.contains("aucun probleme")) {
      return false;
    }
    for (int i = Math.max(0, start - 4); i < end; i++) {
      if (reading.cues().covers("have", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listed(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      String norm = tokens.norm(i);
      if (!NounPhrase.LINKS.contains(norm)
          && !norm.equals("ni")
          && !norm.equals("ou")
          && !norm.equals("or")
          && !norm.equals("nor")) {
        return false;
      }
    }
    return to > from;
  }

  /** "ni chaise ni internet": it is lacking. */
  static boolean lacking(Reading reading, Mention mention) {
    for (int i = Math.max(0, mention.from - 4); i < mention.from; i++) {
      if (LACKING.contains(reading.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
