package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Reading;

/**
 * Gives each thing its number. A number before the name is best, one after it is next ("PC : 10"),
 * then the article, then a number left over ("des écrans, il m'en faudrait 3").
 */
final class QuantityLinker {

  private final CountedText text;
  private final NumberBefore before;
  private final NumberAfter after;
  private final ArticleCount article;
  private final Companions companions;
  private final LeftOverNumbers leftOver;

  QuantityLinker(Reading reading, List<NumberSpan> numbers) {
    text = new CountedText(reading, numbers);
    before = new NumberBefore(text);
    after = new NumberAfter(text);
    article = new ArticleCount(text);
    companions = new Companions(text);
    leftOver = new LeftOverNumbers(text);
  }

  /** The numbers from one token to another (exclusive) count no thing. */
  void claim(int from, int to) {
    text.claim(from, to);
  }

  void link(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>(mentions);
    kept.removeIf(mention -> mention.dropped);
    for (Mention mention : kept) {
      if (!mention.counted || !mention.in("funding")) {
        before.link(mention, mentions);
      }
    }
    for (Mention mention : kept) {
      if (!mention.counted) {
        after.link(mention, mentions);
      }
    }
    for (Mention mention : kept) {
      if (!mention.counted) {
        inside(mention);
      }
    }
    for (Mention mention : kept) {
      bounds(mention);
    }
    companions.link(mentions);
    asMany(mentions);
    for (Mention mention : kept) {
      if (!mention.counted) {
        article.count(mention);
      }
    }
    leftOver.leftOver(kept);
    leftOver.remainder(kept);
    leftOver.forEach(kept);
    leftOver.ofEach(kept);
  }

  /** "host two students": the number stands in the turn of phrase. */
  private void inside(Mention mention) {
    for (int n = 0; n < text.numbers().size(); n++) {
      NumberSpan number = text.numbers().get(n);
      boolean within = mention.from <= number.from() && number.to() <= mention.to;
      if (within && mention.in("opportunity") && !number.article() && !text.claimed(n)) {
        text.claim(n);
        mention.count(number);
        return;
      }
    }
  }

  /** "10 PC minimum", "20 chaises environ". */
  private void bounds(Mention mention) {
    Quantity quantity = mention.quantity;
    if (quantity == null || quantity.min() == null || quantity.max() == null) {
      return;
    }
    int at = mention.to;
    while (text.cues().covers("adjective", at) || Conditions.toldAt(text.cues(), at)) {
      at++;
    }
    BigDecimal value = quantity.min();
    if (text.cues().startsAt("amount.least.after", at)) {
      mention.count(value, null, false);
    } else if (text.cues().startsAt("amount.most.after", at)) {
      mention.count(null, quantity.max(), false);
    } else if (text.cues().startsAt("amount.about.after", at)) {
      mention.count(value, quantity.max(), true);
    }
  }

  /** "12 bureaux et autant de chaises": the same number. */
  private void asMany(List<Mention> mentions) {
    Mention before = null;
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      String said = text.tokens().norms(mention.from - 2, mention.from);
      boolean same =
          said.equals("autant de")
              || said.equals("autant d")
              || said.equals("as many")
              || said.equals("many more") && text.tokens().norm(mention.from - 3).equals("as");
      if (same && before != null && before.quantity != null && !mention.counted) {
        mention.quantity = before.quantity;
        mention.counted = true;
        mention.like = before;
      }
      before = mention;
    }
  }
}
