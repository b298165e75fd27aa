package org.callandcare.understanding.items;

import java.util.Set;

/**
 * What a thing asked for is to serve: what the money buys, what the van carries, the workshop it is
 * for.
 */
final class Occasion {

  private static final Set<String> BUYING =
      Set.of(
          "acheter",
          "achat",
          "buy",
          "buying",
          "purchase",
          "payer",
          "pay",
          "paying",
          "financer",
          "finance",
          "fund",
          "towards",
          "toward",
          "acquerir",
          "remplacer",
          "replace",
          "rembourser",
          "louer",
          "rent",
          "equiper");

  private final Scene scene;

  Occasion(Scene scene) {
    this.scene = scene;
  }

  /** "acheter un minibus, il nous faut 800 €", "towards somebody's laptop". */
  boolean bought(Mention mention) {
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 5); i--) {
      String norm = scene.tokens().norm(i);
      if (!scene.tokens().sameSentence(i, mention.from) || norm.equals(",")) {
        return false;
      }
      if (BUYING.contains(norm)) {
        return true;
      }
    }
    return false;
  }

  /** "c'est pour des ateliers": the occasion, where a thing is asked for. */
  boolean served(Mention mention) {
    boolean thing = scene.any(m -> !m.labour() && !m.in("opportunity") && m != mention);
    if (!thing || mention.verb) {
      return false;
    }
    int at = scene.opening(mention);
    boolean purpose = Set.of("pour", "for").contains(scene.tokens().norm(at - 1));
    return purpose
        && !Set.of("look", "looking", "ask", "asking", "search", "searching", "and", "et")
            .contains(scene.tokens().norm(at - 2));
  }

  /** "où stocker une vingtaine de tables", "a van to carry 20 chairs". */
  boolean worked(Mention mention) {
    boolean thing = mention.in("equipment") || mention.in("other");
    if (!scene.intent().equals("need") || !thing) {
      return false;
    }
    boolean carrier =
        scene.any(
            m ->
                m.from < mention.from
                    && (m.in("premises") || m.in("transport") || m.is("handling")));
    if (!carrier) {
      return false;
    }
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 5); i--) {
      String norm = scene.tokens().norm(i);
      if (norm.equals(",") || norm.equals("et") || norm.equals("and") || norm.equals("+")) {
        return false;
      }
      if (WorkVerbs.contains(norm)) {
        return true;
      }
    }
    return false;
  }
}
