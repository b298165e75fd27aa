package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Token;

/** Numbers with no name of their own beside them: "des écrans, il m'en faudrait 3", "5 of each". */
final class LeftOverNumbers {

  private static final Set<String> AFTER_ONE =
      Set.of("aussi", "too", "if", "si", "merci", "thanks");

  private final CountedText text;

  LeftOverNumbers(CountedText text) {
    this.text = text;
  }

  /** "j'en voudrais un", "no charger, can we get one": of what was named in the plural or lacks. */
  private void pronoun(List<Mention> kept) {
    for (NumberSpan number : text.numbers()) {
      String before = text.tokens().norm(number.from() - 1);
      Token after = text.tokens().at(number.to());
      boolean alone =
          !after.word()
              || CountedText.STOPS.contains(after.norm())
              || AFTER_ONE.contains(after.norm());
      boolean asked =
          text.cues().endsAt("need", number.from())
              || text.cues().endsAt("have", number.from())
              || before.equals("d") && text.cues().covers("need", number.from() - 2)
              || Set.of(
                      "ai",
                      "voudrais",
                      "faut",
                      "faudrait",
                      "veux",
                      "need",
                      "like",
                      "want",
                      "have",
                      "take",
                      "get",
                      "prends",
                      "donne")
                  .contains(before);
      boolean one = number.article() && BigDecimal.ONE.equals(number.min());
      if (!one || !alone || !asked || after.word() && after.norm().equals("a")) {
        continue;
      }
      for (Mention mention : kept) {
        if (mention.to <= number.from()
            && (mention.plural || Coreference.lacks(text.reading(), mention))
            && mention.quantity == null
            && !mention.labour()) {
          mention.count(BigDecimal.ONE, BigDecimal.ONE, false);
        }
      }
    }
  }

  /** A number with no thing of its own belongs to the last thing that has none. */
  void leftOver(List<Mention> kept) {
    pronoun(kept);
    for (int n = 0; n < text.numbers().size(); n++) {
      NumberSpan number = text.numbers().get(n);
      if (text.claimed(n)
          || number.article()
          || text.nounAfter(number)
              && text.tokens().at(number.to()).word()
              && !text.cues().startsAt("anaphora", number.to())) {
        continue;
      }
      boolean cued =
          text.cues().endsAt("anaphora", number.from())
              || text.cues().startsAt("anaphora", number.to())
              || text.cues().endsAt("need", number.from())
              || text.cues().endsAt("have", number.from())
              || text.cues().startsAt("remainder", number.to())
              || Set.of("mais", "but").contains(text.tokens().norm(number.from() - 1));
      Mention last = null;
      for (Mention mention : kept) {
        if (mention.to <= number.from() && !mention.labour() && !mention.in("funding")) {
          last = mention;
        }
      }
      if (last == null
          && kept.size() == 1
          && kept.getFirst().plural
          && kept.getFirst().quantity == null
          && text.tokens().sameSentence(number.from(), kept.getFirst().from)
          && !text.tokens().at(number.to()).word()
          && kept.getFirst().from - number.to() <= 8) {
        last = kept.getFirst();
        cued = true;
      }
      boolean free = last != null && (last.quantity == null || cued && !last.spanned());
      if (last != null && free && (cued || near(last, number))) {
        last.count(number);
        text.claim(n);
      }
    }
  }

  private boolean near(Mention mention, NumberSpan number) {
    return text.tokens().sentenceOf(number.from()) - text.tokens().sentenceOf(mention.from) <= 1
        && number.from() - mention.to <= 10
        && !CountedText.STOPS.contains(text.tokens().norm(number.from() - 1));
  }

  /** "120 PC, 100 partent ailleurs, les 20 restants". */
  void remainder(List<Mention> kept) {
    for (int n = 0; n < text.numbers().size(); n++) {
      NumberSpan number = text.numbers().get(n);
      boolean left =
          text.cues().startsAt("remainder", number.to())
              || text.cues().endsAt("remainder", number.from());
      if (!left || number.article()) {
        continue;
      }
      Mention last = null;
      for (Mention mention : kept) {
        if (mention.to <= number.from()) {
          last = mention;
        }
      }
      if (last != null && !last.labour() && last.quantity != null) {
        last.count(number);
      }
    }
  }

  /** "3 of each", "5 de chaque". */
  void ofEach(List<Mention> kept) {
    for (NumberSpan number : text.numbers()) {
      String after = text.tokens().norms(number.to(), number.to() + 2);
      if (after.equals("of each")
          || after.equals("de chaque")
          || after.equals("each of")
          || text.tokens().norm(number.to()).equals("chacun")) {
        for (Mention mention : kept) {
          boolean told = !text.tokens().sameSentence(mention.from, number.from());
          boolean open = mention.quantity == null || !mention.spanned() || told;
          if (mention.to <= number.from() && open) {
            mention.count(number);
          }
        }
      }
    }
  }

  /** "one for each of the 12 pupils", "un chacun pour 8 jeunes". */
  void forEach(List<Mention> kept) {
    if (!text.cues().has("each")) {
      return;
    }
    for (NumberSpan number : text.numbers()) {
      if (number.article() || !text.cues().startsAt("beneficiary", number.to())) {
        continue;
      }
      for (Mention mention : kept) {
        boolean one = mention.quantity == null || mention.quantity.equals(Quantity.exactly(1));
        if (mention.in("equipment") && one) {
          mention.count(number);
        }
      }
    }
  }
}
