package org.callandcare.understanding.items;

import java.util.Set;

/**
 * What the message tells of who writes it, or of who may take what is given: their number, trade
 * and doings.
 */
final class WriterToldOf {

  private static final Set<String> DOING =
      Set.of(
          "anime",
          "animons",
          "organise",
          "organisons",
          "organize",
          "enseigne",
          "enseignons",
          "teach",
          "tiens",
          "tenons",
          "gere",
          "gerons",
          "run",
          "running",
          "organising",
          "organizing",
          "hold",
          "holding",
          "host",
          "hosting",
          "suis",
          "suivons",
          "debute",
          "commence",
          "attend",
          "attending",
          "prepare",
          "preparons",
          "preparing",
          "lance",
          "lancons",
          "opening",
          "open",
          "ouvre",
          "ouvrons",
          "fais",
          "faisons",
          "donne",
          "donnons",
          "monte",
          "montons",
          "study",
          "studying",
          "etudie",
          "learn",
          "learning",
          "start",
          "starting");

  private static final Set<String> WRITERS =
      Set.of("je", "j", "i", "we", "on", "nous", "m", "re", "are", "am", "qui", "who", "asso");

  private static final Set<String> STARTING =
      Set.of(
          "start",
          "starts",
          "starting",
          "started",
          "begin",
          "begins",
          "commence",
          "commencer",
          "debute",
          "debuter",
          "demarre",
          "demarrer",
          "entre",
          "between",
          "quitte",
          "perdu",
          "lost",
          "left",
          "leaving",
          "debut");

  private final Scene scene;

  WriterToldOf(Scene scene) {
    this.scene = scene;
  }

  /** "on est 8 musiciens": who writes. */
  boolean counted(Mention mention) {
    if (!mention.person || !scene.other(mention)) {
      return false;
    }
    int at = mention.from;
    while (at > mention.from - 3
        && (scene.tokens().at(at - 1).digits() || scene.cues().covers("adjective", at - 1))) {
      at--;
    }
    return at < mention.from
        && Set.of("on est", "nous sommes", "we are", "we re")
            .contains(scene.tokens().norms(at - 2, at));
  }

  /** "Prof d'anglais en collège, je cherche…": a trade told by way of introduction. */
  boolean intro(Mention mention) {
    if (!mention.labour() || !mention.person || mention.plural) {
      return false;
    }
    if (!scene.intent().equals("need") && !scene.intent().equals("offer")) {
      return false;
    }
    int at = mention.from;
    while (scene.cues().covers("greeting", at - 1) || scene.tokens().norm(at - 1).equals(",")) {
      at--;
    }
    boolean offered = scene.intent().equals("offer");
    boolean other =
        scene.any(
            m ->
                m != mention
                    && !m.generic()
                    && !m.type.equals(mention.type)
                    && (!offered || m.labour()));
    if (at > 0 || !other) {
      return false;
    }
    for (int i = mention.to; i < mention.to + 6; i++) {
      if (scene.tokens().norm(i).equals(",") || scene.tokens().norm(i).equals(".")) {
        return true;
      }
    }
    return false;
  }

  /** "si un bricoleur le veut", "if a handyman wants it". */
  boolean taker(Mention mention) {
    if (!scene.intent().equals("offer") || !mention.labour()) {
      return false;
    }
    String before = scene.tokens().norms(mention.from - 2, mention.from);
    return Set.of("si un", "si une", "if a", "if an", "if any", "if some").contains(before);
  }

  /** "I start a new job", "between two jobs". */
  boolean begun(Mention mention) {
    int at = scene.opening(mention);
    return STARTING.contains(scene.tokens().norm(at - 1))
        || scene.definite(mention) && STARTING.contains(scene.tokens().norm(mention.to));
  }

  /** "nous organisons un atelier", "I teach English". */
  boolean done(Mention mention) {
    boolean other = scene.otherType(mention);
    if (!other) {
      return false;
    }
    for (int i = mention.from; i >= Math.max(0, mention.from - 4); i--) {
      if (!scene.tokens().sameSentence(i, mention.from) || i < mention.from && scene.named(i)) {
        return false;
      }
      if (DOING.contains(scene.tokens().norm(i))) {
        String subject = scene.tokens().norm(i - 1);
        return WRITERS.contains(subject)
            || scene.tokens().norm(i).endsWith("ons")
            || subject.equals("ve")
            || scene.tokens().norm(i).endsWith("ing")
                && i > 0
                && WRITERS.contains(scene.tokens().norm(i - 1));
      }
    }
    return false;
  }
}
