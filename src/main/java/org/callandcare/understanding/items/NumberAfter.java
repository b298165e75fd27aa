package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Token;

/** The number that stands after a name: "PC : 10", "chaises (20)". */
final class NumberAfter {

  private final CountedText text;

  NumberAfter(CountedText text) {
    this.text = text;
  }

  void link(Mention mention, List<Mention> mentions) {
    int at = mention.to;
    int words = 0;
    boolean told = false;
    while (at < text.tokens().size()) {
      int n = text.startingAt(at);
      if (n >= 0) {
        NumberSpan number = text.numbers().get(n);
        boolean ownNoun =
            Mention.anyAt(mentions, number.to())
                || text.tokens().at(number.to()).word()
                    && !number.article()
                    && text.nounAfter(number);
        if (!told && year(number)) {
          text.claim(n);
          return;
        }
        if (!text.claimed(n) && !number.article() && !ownNoun) {
          text.claim(n);
          mention.count(number);
          mention.spanTo = number.to();
        }
        return;
      }
      Token token = text.tokens().at(at);
      boolean sign =
          Set.of(
                  ":",
                  "(",
                  "x",
                  "-",
                  "=",
                  ",",
                  "*",
                  "–",
                  "/",
                  "•",
                  "quantite",
                  "qty",
                  "qte",
                  "nombre",
                  "quantity")
              .contains(token.norm());
      if (sign) {
        told = true;
        at++;
        continue;
      }
      if (token.word()
          && words < 3
          && !CountedText.STOPS.contains(token.norm())
          && !Mention.anyAt(mentions, at)
          && (text.cues().covers("adjective", at)
              || Conditions.toldAt(text.cues(), at)
              || token.capital()
              || token.hyphened()
              || words == 0 && !verbLike(token))) {
        words++;
        at++;
        continue;
      }
      if (token.digits() && words > 0) {
        at++;
        continue;
      }
      return;
    }
  }

  /** "iMac 2015", "iPad Air 2020": nobody counts so without a sign. */
  private boolean year(NumberSpan number) {
    String digits = text.tokens().norm(number.from());
    return number.to() - number.from() == 1
        && digits.length() == 4
        && digits.compareTo("1985") >= 0
        && digits.compareTo("2045") <= 0;
  }

  private boolean verbLike(Token token) {
    return text.cues().covers("need", indexOf(token))
        || text.cues().covers("offer", indexOf(token));
  }

  private int indexOf(Token token) {
    for (int i = 0; i < text.tokens().size(); i++) {
      if (text.tokens().at(i) == token) {
        return i;
      }
    }
    return 0;
  }
}
