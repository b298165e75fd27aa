package org.callandcare.understanding.items;

import java.util.Set;

/** A thing that failed the writer: broken, lost, or about to be followed by another of its kind. */
final class ThingGone {

  private static final Set<String> LOST =
      Set.of(
          "mort",
          "morte",
          "dead",
          "lache",
          "grille",
          "grillee",
          "rendu",
          "fichu",
          "fichue",
          "broken",
          "gone",
          "kaput",
          "died",
          "stopped",
          "marche",
          "fonctionne",
          "down",
          "bust");

  private static final Set<String> BROKE =
      Set.of(
          "broke", "casse", "stole", "stolen", "vole", "lost", "perdu", "killed", "dropped",
          "smashed", "fried", "grille", "explose", "noye", "drowned");

  private final Scene scene;

  ThingGone(Scene scene) {
    this.scene = scene;
  }

  /** "my laptop is dying, is there another one": mine, where another of the kind is asked for. */
  boolean superseded(Mention mention) {
    return scene.intent().equals("need")
        && Set.of("mon", "ma", "my", "notre", "our").contains(scene.tokens().norm(mention.from - 1))
        && mention.in("equipment")
        && scene.any(
            m ->
                m.from > mention.to
                    && m.type.equals(mention.type)
                    && m.relevance >= mention.relevance);
  }

  /** "our printer gave up", "l'imprimante est morte", where something else is asked or given. */
  boolean broken(Mention mention) {
    boolean other = scene.otherType(mention);
    if (!other || !scene.definite(mention) || !mention.in("equipment")) {
      return false;
    }
    for (int i = mention.from - 1; i >= mention.from - 4; i--) {
      if (BROKE.contains(scene.tokens().norm(i)) && scene.tokens().sameSentence(i, mention.from)) {
        return true;
      }
    }
    String first = scene.tokens().norm(mention.to);
    String second = scene.tokens().norm(mention.to + 1);
    String third = scene.tokens().norm(mention.to + 2);
    boolean verb =
        Set.of("gave", "died", "broke", "packed", "lache", "rend", "stopped", "crashed")
            .contains(first);
    boolean auxiliary = Set.of("est", "is", "a", "has", "vient", "ne", "n", "s").contains(first);
    return verb
        || auxiliary
            && (LOST.contains(second)
                || LOST.contains(third)
                || scene.cues().startsAt("condition.broken", mention.to)
                || scene.cues().startsAt("condition.broken", mention.to + 1));
  }
}
