package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Token;

/** The number that stands before a name, adjectives and small words between: "10 old PCs". */
final class NumberBefore {

  /** Small words between a number and what it counts. */
  static final Set<String> LITTLE =
      Set.of(
          "de", "d", "of", "x", "*", "nos", "vos", "ces", "my", "our", "mes", "these", "those",
          "the", "les", "leurs", "fois", "their", "type", "genre", "sortes");

  private static final Set<String> MEASURES =
      Set.of(
          "inch", "inches", "pouces", "pouce", "gb", "go", "port", "ports", "places", "seater",
          "page", "pages", "tb", "to", "w", "cm", "pack");

  private static final Set<String> PARTS =
      Set.of("of the", "of our", "of my", "of these", "of those", "de nos", "de mes", "de ces");

  private static final int FARTHEST_UNKNOWN = 2;

  private final CountedText text;

  NumberBefore(CountedText text) {
    this.text = text;
  }

  /** "9 des 30 sacs", "six of our twenty chairs": the part that is spoken of, else all. */
  private NumberSpan part(NumberSpan whole) {
    int at = whole.from();
    boolean partly =
        text.tokens().norm(at - 1).equals("des") || PARTS.contains(text.tokens().norms(at - 2, at));
    int n = text.endingAt(text.tokens().norm(at - 1).equals("des") ? at - 1 : at - 2);
    if (!partly || n < 0 || text.claimed(n)) {
      return whole;
    }
    NumberSpan part = text.numbers().get(n);
    boolean less =
        part.max() != null && whole.min() != null && part.max().compareTo(whole.min()) < 0;
    if (!less || part.article()) {
      return whole;
    }
    text.claim(n);
    return part;
  }

  void link(Mention mention, List<Mention> mentions) {
    int at = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    int unknown = 0;
    boolean container = false;
    while (at > 0) {
      int n = text.endingAt(at);
      if (n >= 0 && !text.claimed(n)) {
        NumberSpan number = text.numbers().get(n);
        text.claim(n);
        if (container) {
          mention.counted = true;
          mention.container = true;
          mention.spanFrom = number.from();
          return;
        }
        if (number.article() && container) {
          return;
        }
        NumberSpan part = part(number);
        mention.count(part);
        mention.spanFrom = part.from();
        return;
      }
      Token token = text.tokens().at(at - 1);
      if (token.digits() && n < 0) {
        at--;
        continue;
      }
      if (!token.word() || Mention.anyAt(mentions, at - 1) && !LITTLE.contains(token.norm())) {
        if (token.norm().equals("*") || token.norm().equals("x")) {
          at--;
          continue;
        }
        return;
      }
      if (token.digits()
          || text.tokens().at(at - 2).digits()
              && (token.hyphened() || MEASURES.contains(token.norm()))) {
        at--;
        continue;
      }
      if (text.cues().endsAt("container.transparent", at)) {
        at--;
        continue;
      }
      if (text.cues().endsAt("container", at) && LITTLE.contains(text.tokens().norm(at))) {
        container = true;
        at--;
        continue;
      }
      if (text.cues().endsAt("container", at)
          && text.reading().english()
          && text.endingAt(at - 1) < 0) {
        return;
      }
      if (text.cues().covers("adjective", at - 1)
          || LITTLE.contains(token.norm())
          || Conditions.toldAt(text.cues(), at - 1)
          || token.hyphened()) {
        at--;
        continue;
      }
      if (CountedText.STOPS.contains(token.norm())
          || unknown >= FARTHEST_UNKNOWN
          || text.cues().covers("beneficiary", at - 1)
          || text.cues().covers("hour", at - 1)
          || text.cues().covers("day", at - 1)
          || text.cues().covers("half_day", at - 1)
          || text.cues().covers("month", at - 1)
          || text.cues().covers("week", at - 1)) {
        return;
      }
      unknown++;
      at--;
    }
  }
}
