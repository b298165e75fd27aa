package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Things that come with another, one for each: "12 PCs with a screen and a mouse". */
final class Companions {

  private final CountedText text;
  private final ArticleCount article;

  Companions(CountedText text) {
    this.text = text;
    this.article = new ArticleCount(text);
  }

  void link(List<Mention> mentions) {
    Mention main = null;
    boolean open = false;
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      if (main != null && mention.in("equipment") && companion(main, mention, open)) {
        open = true;
        mention.companion = true;
        boolean one =
            mention.quantity == null
                || BigDecimal.ONE.equals(mention.quantity.min()) && articleBefore(mention);
        if (!mention.plural && !mention.container && one) {
          mention.quantity = main.quantity;
          mention.counted = true;
        }
        continue;
      }
      open = false;
      main = mention;
      if (!mention.counted && bySet(mentions, mention)) {
        article.count(mention);
      }
    }
  }

  /** The next thing named may come with this one, one for each. */
  private boolean bySet(List<Mention> mentions, Mention main) {
    int next = mentions.indexOf(main) + 1;
    while (next < mentions.size() && mentions.get(next).dropped) {
      next++;
    }
    return main.in("equipment")
        && next < mentions.size()
        && mentions.get(next).in("equipment")
        && companion(main, mentions.get(next), false);
  }

  private boolean articleBefore(Mention mention) {
    return Set.of("un", "une", "a", "an", "one", "son", "sa", "its", "leur")
        .contains(text.tokens().norm(mention.from - 1));
  }

  private boolean companion(Mention main, Mention mention, boolean open) {
    if (!text.tokens().sameSentence(main.from, mention.from) || !main.in("equipment")) {
      return false;
    }
    int at = mention.from;
    while (at > main.to
        && (Set.of(
                    "un", "une", "a", "an", "son", "sa", "leur", "its", "their", "leurs", "ses",
                    "le", "la", "the", "des", "one", "own", "propre", "les", "l")
                .contains(text.tokens().norm(at - 1))
            || text.cues().covers("adjective", at - 1))
        && !text.cues().endsAt("companion", at)) {
      at--;
    }
    if (text.cues().endsAt("companion", at)
        && at > main.to
        && !text.tokens().norm(at - 1).equals("plus")
        && !text.tokens().norm(at - 1).equals("+")) {
      return !text.tokens().norm(at - 1).equals("a");
    }
    String norm = text.tokens().norm(at - 1);
    return open
        && Set.of("et", ",", "and", "+", "&").contains(norm)
        && text.endingAt(mention.from) < 0
        && !mention.plural
        && (mention.quantity == null);
  }
}
