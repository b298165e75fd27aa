package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.Set;

/** One thing, as its article or the lack of a plural tells; none for a mass or a part of one. */
final class ArticleCount {

  private final CountedText text;

  ArticleCount(CountedText text) {
    this.text = text;
  }

  void count(Mention mention) {
    if (mention.labour() || mention.in("funding")) {
      return;
    }
    if (mention.plural
        || mention.verb
        || text.cues().covers("mass", mention.from) && mention.to - mention.from == 1
        || mass(mention)) {
      return;
    }
    int at = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    while (at > 0
        && (text.cues().covers("adjective", at - 1) && !text.cues().endsAt("plural", at)
            || Conditions.toldAt(text.cues(), at - 1))
        && !Set.of("des").contains(text.tokens().norm(at - 1))) {
      at--;
    }
    if (text.cues().endsAt("plural", at) || text.cues().endsAt("plural", mention.from)) {
      return;
    }
    if (text.cues().endsAt("partitive", at) && !text.cues().endsAt("need", at - 1)) {
      String before = text.tokens().norms(at - 2, at);
      boolean about = Set.of("sujet", "propos").contains(text.tokens().norm(at - 3));
      if (!about
          && (text.tokens().norm(at - 1).equals("du")
              || before.equals("de la")
              || before.equals("de l"))) {
        boolean definite = !mention.in("equipment");
        if (!definite) {
          return;
        }
      }
    }
    if ((text.cues().endsAt("container", at) || text.cues().endsAt("container", at - 1))
        && NumberBefore.LITTLE.contains(text.tokens().norm(at - 1))) {
      mention.container = true;
      return;
    }
    mention.count(BigDecimal.ONE, BigDecimal.ONE, false);
    if (Determiners.ONE.contains(text.tokens().norm(at - 1))) {
      mention.spanFrom = at - 1;
    }
  }

  private boolean mass(Mention mention) {
    int head = text.reading().english() ? mention.to - 1 : mention.from;
    return text.cues().covers("mass", head)
        && !Determiners.ONE.contains(
            text.tokens()
                .norm((mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from) - 1));
  }
}
