package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Gives each thing its number. A number before the name is best, one after it is next ("PC : 10"),
 * then the article, then a number left over ("des écrans, il m'en faudrait 3").
 */
final class QuantityLinker {

  private static final Set<String> LITTLE =
      Set.of(
          "de", "d", "of", "x", "*", "nos", "vos", "ces", "my", "our", "mes", "these", "those",
          "the", "les", "leurs", "fois", "their", "type", "genre", "sortes");
  private static final Set<String> STOPS =
      Set.of(
          "pour", "avec", "dans", "sur", "a", "au", "for", "with", "in", "on", "at", "to", "et",
          "and", "ou", "or", "par", "sans", "without", "en", "qui", "que", "who", "that", "which",
          "from", "by", "chez", "as", "is", "are", "est", "sont", "aux", "mais", "but", "svp",
          "please", "plus", "il", "je", "we", "i", "nous", "vous", "you", "avant", "before", "faut",
          "seating", "assises", "assis", "holding", "holds", "seats", "pouvant");
  private static final Set<String> MEASURES =
      Set.of(
          "inch", "inches", "pouces", "pouce", "gb", "go", "port", "ports", "places", "seater",
          "page", "pages", "tb", "to", "w", "cm", "pack");
  private static final Set<String> AFTER_ONE =
      Set.of("aussi", "too", "if", "si", "merci", "thanks");
  private static final int FARTHEST_UNKNOWN = 2;

  private final Reading reading;
  private final Tokens tokens;
  private final Cues cues;
  private final List<NumberSpan> numbers;
  private final boolean[] claimed;

  QuantityLinker(Reading reading, List<NumberSpan> numbers) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.cues = reading.cues();
    this.numbers = numbers;
    this.claimed = new boolean[numbers.size()];
  }

  void claim(int from, int to) {
    for (int n = 0; n < numbers.size(); n++) {
      if (numbers.get(n).from() < to && numbers.get(n).to() > from) {
        claimed[n] = true;
      }
    }
  }

  void link(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>(mentions);
    kept.removeIf(mention -> mention.dropped);
    for (Mention mention : kept) {
      if (!mention.counted || !mention.in("funding")) {
        before(mention, mentions);
      }
    }
    for (Mention mention : kept) {
      if (!mention.counted) {
        after(mention, mentions);
      }
    }
    for (Mention mention : kept) {
      bounds(mention);
    }
    companions(mentions);
    asMany(mentions);
    for (Mention mention : kept) {
      if (!mention.counted) {
        article(mention);
      }
    }
    leftOver(kept);
    remainder(kept);
    forEach(kept);
    ofEach(kept);
  }

  private void before(Mention mention, List<Mention> mentions) {
    int at = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    int unknown = 0;
    boolean container = false;
    while (at > 0) {
      int n = endingAt(at);
      if (n >= 0 && !claimed[n]) {
        NumberSpan number = numbers.get(n);
        claimed[n] = true;
        if (container) {
          mention.counted = true;
          mention.container = true;
          mention.spanFrom = number.from();
          return;
        }
        if (number.article() && container) {
          return;
        }
        take(mention, number);
        mention.spanFrom = number.from();
        return;
      }
      Token token = tokens.at(at - 1);
      if (token.digits() && n < 0) {
        at--;
        continue;
      }
      if (!token.word() || covered(mentions, at - 1) && !LITTLE.contains(token.norm())) {
        if (token.norm().equals("*") || token.norm().equals("x")) {
          at--;
          continue;
        }
        return;
      }
      if (token.digits()
          || tokens.at(at - 2).digits() && (token.hyphened() || MEASURES.contains(token.norm()))) {
        at--;
        continue;
      }
      if (cues.endsAt("container.transparent", at)) {
        at--;
        continue;
      }
      if (cues.endsAt("container", at) && LITTLE.contains(tokens.norm(at))) {
        container = true;
        at--;
        continue;
      }
      if (cues.endsAt("container", at) && reading.english() && endingAt(at - 1) < 0) {
        return;
      }
      if (cues.covers("adjective", at - 1)
          || LITTLE.contains(token.norm())
          || cues.covers("condition.used", at - 1)
          || cues.covers("condition.new", at - 1)
          || cues.covers("condition.refurbished", at - 1)
          || cues.covers("condition.broken", at - 1)
          || token.hyphened()) {
        at--;
        continue;
      }
      if (STOPS.contains(token.norm())
          || unknown >= FARTHEST_UNKNOWN
          || cues.covers("beneficiary", at - 1)
          || cues.covers("hour", at - 1)
          || cues.covers("day", at - 1)
          || cues.covers("half_day", at - 1)
          || cues.covers("month", at - 1)
          || cues.covers("week", at - 1)) {
        return;
      }
      unknown++;
      at--;
    }
  }

  private void after(Mention mention, List<Mention> mentions) {
    int at = mention.to;
    int words = 0;
    while (at < tokens.size()) {
      int n = startingAt(at);
      if (n >= 0) {
        NumberSpan number = numbers.get(n);
        boolean ownNoun =
            covered(mentions, number.to())
                || tokens.at(number.to()).word() && !number.article() && nounAfter(number);
        if (!claimed[n] && !number.article() && !ownNoun) {
          claimed[n] = true;
          take(mention, number);
          mention.spanTo = number.to();
        }
        return;
      }
      Token token = tokens.at(at);
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
        at++;
        continue;
      }
      if (token.word()
          && words < 3
          && !STOPS.contains(token.norm())
          && !covered(mentions, at)
          && (cues.covers("adjective", at)
              || condition(at)
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

  private boolean condition(int at) {
    return cues.covers("condition.used", at)
        || cues.covers("condition.new", at)
        || cues.covers("condition.refurbished", at)
        || cues.covers("condition.broken", at);
  }

  private boolean verbLike(Token token) {
    return cues.covers("need", indexOf(token)) || cues.covers("offer", indexOf(token));
  }

  private int indexOf(Token token) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.at(i) == token) {
        return i;
      }
    }
    return 0;
  }

  /** A noun that the number counts itself: "30 élèves". */
  private boolean nounAfter(NumberSpan number) {
    int to = number.to();
    if (cues.startsAt("container.transparent", to)) {
      return false;
    }
    String norm = tokens.norm(to);
    return !STOPS.contains(norm)
        && !cues.startsAt("adjective", to)
        && !cues.startsAt("remainder", to)
        && !cues.startsAt("anaphora", to)
        && !cues.startsAt("date.before", to)
        && !Set.of(
                "si", "if", "when", "quand", "d", "de", "environ", "merci", "thanks", "urgent",
                "dispo")
            .contains(norm);
  }

  private void take(Mention mention, NumberSpan number) {
    mention.count(number.min(), number.max(), number.approximate());
  }

  /** "10 PC minimum", "20 chaises environ". */
  private void bounds(Mention mention) {
    Quantity quantity = mention.quantity;
    if (quantity == null || quantity.min() == null || quantity.max() == null) {
      return;
    }
    int at = mention.to;
    while (cues.covers("adjective", at) || condition(at)) {
      at++;
    }
    BigDecimal value = quantity.min();
    if (cues.startsAt("amount.least.after", at)) {
      mention.count(value, null, false);
    } else if (cues.startsAt("amount.most.after", at)) {
      mention.count(null, quantity.max(), false);
    } else if (cues.startsAt("amount.about.after", at)) {
      mention.count(value, quantity.max(), true);
    }
  }

  private void companions(List<Mention> mentions) {
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
        article(mention);
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

  /** "12 bureaux et autant de chaises": the same number. */
  private void asMany(List<Mention> mentions) {
    Mention before = null;
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      String said = tokens.norms(mention.from - 2, mention.from);
      boolean same =
          said.equals("autant de")
              || said.equals("autant d")
              || said.equals("as many")
              || said.equals("many more") && tokens.norm(mention.from - 3).equals("as");
      if (same && before != null && before.quantity != null && !mention.counted) {
        mention.quantity = before.quantity;
        mention.counted = true;
        mention.like = before;
      }
      before = mention;
    }
  }

  private boolean articleBefore(Mention mention) {
    return Set.of("un", "une", "a", "an", "one", "son", "sa", "its", "leur")
        .contains(tokens.norm(mention.from - 1));
  }

  private boolean companion(Mention main, Mention mention, boolean open) {
    if (!tokens.sameSentence(main.from, mention.from) || !main.in("equipment")) {
      return false;
    }
    int at = mention.from;
    while (at > main.to
        && (Set.of(
                    "un", "une", "a", "an", "son", "sa", "leur", "its", "their", "leurs", "ses",
                    "le", "la", "the", "des", "one", "own", "propre", "les", "l")
                .contains(tokens.norm(at - 1))
            || cues.covers("adjective", at - 1))
        && !cues.endsAt("companion", at)) {
      at--;
    }
    if (cues.endsAt("companion", at)
        && at > main.to
        && !tokens.norm(at - 1).equals("plus")
        && !tokens.norm(at - 1).equals("+")) {
      return !tokens.norm(at - 1).equals("a");
    }
    String norm = tokens.norm(at - 1);
    return open
        && Set.of("et", ",", "and", "+", "&").contains(norm)
        && endingAt(mention.from) < 0
        && !mention.plural
        && (mention.quantity == null);
  }

  private void article(Mention mention) {
    if (mention.labour() || mention.in("funding")) {
      return;
    }
    if (mention.plural
        || mention.verb
        || cues.covers("mass", mention.from) && mention.to - mention.from == 1
        || mass(mention)) {
      return;
    }
    int at = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    while (at > 0
        && (cues.covers("adjective", at - 1) && !cues.endsAt("plural", at) || condition(at - 1))
        && !Set.of("des").contains(tokens.norm(at - 1))) {
      at--;
    }
    if (cues.endsAt("plural", at) || cues.endsAt("plural", mention.from)) {
      return;
    }
    if (cues.endsAt("partitive", at) && !cues.endsAt("need", at - 1)) {
      String before = tokens.norms(at - 2, at);
      boolean about = Set.of("sujet", "propos").contains(tokens.norm(at - 3));
      if (!about
          && (tokens.norm(at - 1).equals("du")
              || before.equals("de la")
              || before.equals("de l"))) {
        boolean definite = !mention.in("equipment");
        if (!definite) {
          return;
        }
      }
    }
    if ((cues.endsAt("container", at) || cues.endsAt("container", at - 1))
        && LITTLE.contains(tokens.norm(at - 1))) {
      mention.container = true;
      return;
    }
    mention.count(BigDecimal.ONE, BigDecimal.ONE, false);
    if (Set.of("un", "une", "a", "an", "one").contains(tokens.norm(at - 1))) {
      mention.spanFrom = at - 1;
    }
  }

  private boolean mass(Mention mention) {
    int head = reading.english() ? mention.to - 1 : mention.from;
    return cues.covers("mass", head)
        && !Set.of("un", "une", "a", "an", "one")
            .contains(
                tokens.norm((mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from) - 1));
  }

  /** "j'en voudrais un", "I'd need one": one of what was named in the plural. */
  private void pronoun(List<Mention> kept) {
    for (NumberSpan number : numbers) {
      String before = tokens.norm(number.from() - 1);
      Token after = tokens.at(number.to());
      boolean alone =
          !after.word() || STOPS.contains(after.norm()) || AFTER_ONE.contains(after.norm());
      boolean asked =
          cues.endsAt("need", number.from())
              || cues.endsAt("have", number.from())
              || before.equals("d") && cues.covers("need", number.from() - 2)
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
                      "prends",
                      "donne")
                  .contains(before);
      boolean one = number.article() && BigDecimal.ONE.equals(number.min());
      if (!one || !alone || !asked || after.word() && after.norm().equals("a")) {
        continue;
      }
      for (Mention mention : kept) {
        if (mention.to <= number.from()
            && mention.plural
            && mention.quantity == null
            && !mention.labour()) {
          mention.count(BigDecimal.ONE, BigDecimal.ONE, false);
        }
      }
    }
  }

  /** A number with no thing of its own belongs to the last thing that has none. */
  private void leftOver(List<Mention> kept) {
    pronoun(kept);
    for (int n = 0; n < numbers.size(); n++) {
      NumberSpan number = numbers.get(n);
      if (claimed[n]
          || number.article()
          || nounAfter(number)
              && tokens.at(number.to()).word()
              && !cues.startsAt("anaphora", number.to())) {
        continue;
      }
      boolean cued =
          cues.endsAt("anaphora", number.from())
              || cues.startsAt("anaphora", number.to())
              || cues.endsAt("need", number.from())
              || cues.endsAt("have", number.from())
              || cues.startsAt("remainder", number.to())
              || Set.of("mais", "but").contains(tokens.norm(number.from() - 1));
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
          && tokens.sameSentence(number.from(), kept.getFirst().from)
          && !tokens.at(number.to()).word()
          && kept.getFirst().from - number.to() <= 8) {
        last = kept.getFirst();
        cued = true;
      }
      boolean free = last != null && (last.quantity == null || cued && !last.spanned());
      if (last != null && free && (cued || near(last, number))) {
        take(last, number);
        claimed[n] = true;
      }
    }
  }

  private boolean near(Mention mention, NumberSpan number) {
    return tokens.sentenceOf(number.from()) - tokens.sentenceOf(mention.from) <= 1
        && number.from() - mention.to <= 10
        && !STOPS.contains(tokens.norm(number.from() - 1));
  }

  /** "120 PC, 100 partent ailleurs, les 20 restants". */
  private void remainder(List<Mention> kept) {
    for (int n = 0; n < numbers.size(); n++) {
      NumberSpan number = numbers.get(n);
      boolean left =
          cues.startsAt("remainder", number.to()) || cues.endsAt("remainder", number.from());
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
        take(last, number);
      }
    }
  }

  /** "3 of each", "5 de chaque". */
  private void ofEach(List<Mention> kept) {
    for (NumberSpan number : numbers) {
      String after = tokens.norms(number.to(), number.to() + 2);
      if (after.equals("of each")
          || after.equals("de chaque")
          || after.equals("each of")
          || tokens.norm(number.to()).equals("chacun")) {
        for (Mention mention : kept) {
          if (mention.to <= number.from() && (mention.quantity == null || !mention.spanned())) {
            take(mention, number);
          }
        }
      }
    }
  }

  /** "one for each of the 12 pupils", "un chacun pour 8 jeunes". */
  private void forEach(List<Mention> kept) {
    if (!cues.has("each")) {
      return;
    }
    for (NumberSpan number : numbers) {
      if (number.article() || !cues.startsAt("beneficiary", number.to())) {
        continue;
      }
      for (Mention mention : kept) {
        boolean one = mention.quantity == null || mention.quantity.equals(Quantity.exactly(1));
        if (mention.in("equipment") && one) {
          take(mention, number);
        }
      }
    }
  }

  private int endingAt(int at) {
    for (int n = 0; n < numbers.size(); n++) {
      if (numbers.get(n).to() == at) {
        return n;
      }
    }
    return -1;
  }

  private int startingAt(int at) {
    for (int n = 0; n < numbers.size(); n++) {
      if (numbers.get(n).from() == at) {
        return n;
      }
    }
    return -1;
  }

  private static boolean covered(List<Mention> mentions, int at) {
    for (Mention mention : mentions) {
      if (mention.from <= at && at < mention.to) {
        return true;
      }
    }
    return false;
  }

  @Nullable NumberSpan unclaimedBefore(int at) {
    int n = endingAt(at);
    return n < 0 || claimed[n] ? null : numbers.get(n);
  }
}
