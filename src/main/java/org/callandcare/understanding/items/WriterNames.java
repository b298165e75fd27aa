package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** The words by which the writer tells who they are: the name of their body, or their trade. */
final class WriterNames {

  private static final Set<String> IDENTITY =
      Set.of(
          "suis",
          "am",
          "m",
          "est",
          "is",
          "sommes",
          "are",
          "re",
          "etudiant",
          "etudiante",
          "student",
          "etais",
          "was",
          "comme",
          "as",
          "ancien",
          "ancienne",
          "former",
          "retired",
          "retraite",
          "retraitee",
          "metier",
          "trade",
          "professeur",
          "prof",
          "teacher",
          "licence",
          "master",
          "deviens",
          "become",
          "becoming",
          "bts");

  private WriterNames() {}

  /** The words belong to who writes: "town hall", "food bank". */
  static boolean party(Reading reading, Mention mention) {
    Tokens tokens = reading.tokens();
    int open = mention.from;
    while (Set.of("de", "d", "of", "des", "du", "la", "l").contains(tokens.norm(open - 1))) {
      open--;
    }
    for (String kind :
        List.of("association", "school", "company", "foundation", "local_authority", "student")) {
      for (Cue cue : reading.cues().list("party." + kind)) {
        if (open < mention.from && cue.to() == open && !tokens.norm(cue.from()).equals("parc")) {
          return true;
        }
        boolean longer = cue.to() - cue.from() > mention.to - mention.from;
        boolean same =
            cue.from() == mention.from && cue.to() == mention.to && !mention.in("premises");
        if (cue.from() < mention.to && cue.to() > mention.from && (longer || same)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "je suis prof d'anglais", "étudiant en droit": the writer's trade. */
  static boolean identity(Reading reading, Mention mention, int open) {
    Tokens tokens = reading.tokens();
    if (!mention.labour() && !mention.in("opportunity")) {
      return false;
    }
    int at = open;
    while (at > open - 3
        && Set.of("en", "d", "de", "un", "une", "a", "an", "in", "of", "par", "by")
            .contains(tokens.norm(at - 1))) {
      at--;
    }
    return IDENTITY.contains(tokens.norm(at - 1))
        || Set.of(
                "de metier",
                "by trade",
                "by profession",
                "de profession",
                "de formation",
                "a la retraite")
            .contains(tokens.norms(mention.to, mention.to + 2))
        || tokens.norms(mention.to, mention.to + 3).equals("a la retraite");
  }

  /** The writer's trade is what is offered only when no other task is named. */
  static void dropTrades(List<Mention> mentions) {
    boolean task =
        mentions.stream().anyMatch(m -> !m.dropped && !m.trade && m.labour() && !m.generic());
    boolean thing =
        mentions.stream()
            .anyMatch(
                m -> !m.dropped && !m.trade && !m.labour() && m.relevance >= Relevance.STRONG);
    for (Mention mention : mentions) {
      if (mention.trade && !mention.dropped && (task || thing)) {
        mention.drop("the writer's trade");
      }
    }
    boolean other = mentions.stream().anyMatch(m -> !m.dropped && !m.in("time") && !m.in("skill"));
    for (Mention mention : mentions) {
      if (other && mention.generic() && mention.verb && !mention.dropped && !mention.spanned()) {
        mention.drop("help with what is named");
      }
    }
  }
}
