package org.callandcare.understanding.items;

import java.util.Set;

/**
 * A thing the writer has already: kept back, in its place, all there is, or instead of which
 * another is wanted.
 */
final class ThingAtHand {

  private static final Set<String> KEEPING =
      Set.of("garde", "gardons", "gardent", "keep", "keeps", "keeping", "conserve", "conservons");

  private static final Set<String> ONLY =
      Set.of(
          " n ai que ",
          " n a que ",
          " n avons que ",
          " n ai qu ",
          " n a qu ",
          " n avons qu ",
          " n ai plus que ",
          " n a plus que ",
          " n avons plus que ",
          " all i have is ",
          " all we have is ",
          " all we have are ",
          " i only have ",
          " we only have ",
          " i ve only got ",
          " we ve only got ");

  private final Scene scene;

  ThingAtHand(Scene scene) {
    this.scene = scene;
  }

  /** "mais on garde les écrans", "the printer stays with us". */
  boolean kept(Mention mention) {
    if (!scene.intent().equals("offer")) {
      return false;
    }
    for (int i = mention.from - 1; i >= Math.max(0, mention.from - 4); i--) {
      if (KEEPING.contains(scene.tokens().norm(i))
          && scene.tokens().sameSentence(i, mention.from)) {
        String object = scene.tokens().norms(i + 1, i + 3);
        return !object.startsWith("company") && !object.startsWith("compagnie");
      }
    }
    String after = scene.tokens().norms(mention.to, mention.to + 2);
    return Set.of(
            "stays with", "stay with", "reste chez", "restent chez", "reste ici", "stays here")
        .contains(after);
  }

  /** "instead of a present", "à la place d'un bureau". */
  boolean instead(Mention mention) {
    if (scene.intent().equals("change")) {
      return false;
    }
    String before = scene.tokens().norms(mention.from - 5, mention.from);
    return before.contains("instead of")
        || before.contains("au lieu d")
        || before.contains("a la place d")
        || before.contains("plutot qu")
        || before.contains("rather than");
  }

  /** "the phones are fine", "les chaises, on les a". */
  boolean fine(Mention mention) {
    if (!scene.definite(mention) || !scene.intent().equals("need")) {
      return false;
    }
    String after = scene.tokens().norms(mention.to, mention.to + 3);
    if (after.startsWith(", ")) {
      after = scene.tokens().norms(mention.to + 1, mention.to + 4);
    }
    if (Set.of("on l a", "on les a", "nous les avons", "nous l avons", "je l ai", "je les ai")
            .contains(after)
        || Set.of("are fine", "is fine", "are here", "is there", "are ok", "is ok", "est la")
            .contains(scene.tokens().norms(mention.to, mention.to + 2))
        || after.startsWith("is already")
        || after.startsWith("are already")
        || after.startsWith("est deja")
        || after.startsWith("sont deja")) {
      return true;
    }
    String before = scene.tokens().norms(mention.from - 3, mention.from);
    return Set.of(
                "ve got the",
                "we have the",
                "we got the",
                "i have the",
                "nous avons la",
                "nous avons le",
                "nous avons les",
                "nous avons l")
            .contains(before)
        || Set.of("on a les", "on a la", "on a le", "j ai la", "j ai le", "j ai les")
            .contains(before);
  }

  /** "on n'a que des vélos", "all we have is bikes", where something else is asked for. */
  boolean onlyOne(Mention mention) {
    if (!scene.intent().equals("need") || mention.spanned() || !scene.other(mention)) {
      return false;
    }
    String before = " " + scene.tokens().norms(mention.from - 5, mention.from) + " ";
    return ONLY.stream().anyMatch(before::contains);
  }
}
