package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The number that stands for a thing named before: "on en a reçu 12, il nous en faudrait 5 de
 * plus", "we have 5 headsets but need 7 more", "half lack a calculator, sixteen would do".
 */
final class FurtherNeed {

  private static final Set<String> MORE =
      Set.of(
          "more",
          "de plus",
          "en plus",
          "supplementaires",
          "additional",
          "extra",
          "others",
          "autres",
          "another");
  private static final Set<String> SUFFICE =
      Set.of(
          "would",
          "suffiraient",
          "suffirait",
          "suffiront",
          "feraient",
          "feront",
          "will",
          "suffisent",
          "nous",
          "me");
  private static final Set<String> ENDS =
      Set.of(
          "pour", "for", "afin", "avant", "before", "by", "so", "que", "et", "and", "a", "au", "to",
          "d", "svp", "please", "of", "si", "if", "des", "mais", "but", "in", "dans");
  private static final Set<String> NEARLY =
      Set.of("encore", "still", "another", "environ", "about");
  private static final Set<String> OTHERS =
      Set.of("the other", "the missing", "the remaining", "les autres", "the last");
  private static final Set<String> WE =
      Set.of(
          "je", "j", "on", "nous", "il", "elle", "i", "we", "he", "she", "who", "qui", "for",
          "pour");
  private static final int FARTHEST = 30;
  private static final int NEAR = 5;

  private FurtherNeed() {}

  static void apply(Reading reading, List<NumberSpan> numbers, List<Mention> mentions) {
    mentions.forEach(mention -> noMore(reading.tokens(), numbers, mention));
    mentions.forEach(mention -> without(reading, numbers, mention));
    for (NumberSpan number : numbers) {
      if (number.article() || !alone(reading, number, mentions)) {
        continue;
      }
      Mention last = last(reading.tokens(), number, mentions);
      if (last == null) {
        continue;
      }
      boolean mine =
          last.quantity != null && last.spanFrom <= number.from() && number.to() <= last.to;
      boolean one = !last.spanned();
      if (!mine && (lacking(reading, number) || one && suffices(reading.tokens(), number))) {
        last.count(number.min(), number.max(), number.approximate());
      }
    }
  }

  /**
   * "trois élèves sans stage", "two pupils are without a placement", "mes deux filles cherchent un
   * contrat d'apprentissage": one for each.
   */
  private static void without(Reading reading, List<NumberSpan> numbers, Mention mention) {
    Tokens tokens = reading.tokens();
    boolean sought =
        mention.in("opportunity")
            && Quantity.exactly(1).equals(mention.quantity)
            && !mention.is("visit");
    boolean lacked =
        reading.cues().endsAt("lack", mention.from)
            || reading.cues().endsAt("lack", mention.from - 1);
    boolean one = lacked && !mention.spanned() || sought;
    if (mention.dropped || mention.plural || !one || mention.labour()) {
      return;
    }
    for (NumberSpan number : numbers) {
      boolean before =
          number.to() <= mention.from - 2
              && mention.from - number.to() <= (sought ? 3 : 2) * NEAR
              && tokens.sameSentence(number.from(), mention.from);
      boolean people = false;
      for (int i = number.to(); i < number.to() + NEAR && i < mention.from; i++) {
        people |= reading.cues().covers("beneficiary", i);
      }
      boolean theirs = lacked || seek(tokens, number.to(), mention.from);
      if (before && people && theirs && !number.article()) {
        mention.count(number.min(), number.max(), number.approximate());
        return;
      }
    }
  }

  /** Those who are counted seek it themselves: nobody else comes between. */
  private static boolean seek(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      Token.Kind kind = tokens.at(i).kind();
      if (kind == Token.Kind.SIGN || kind == Token.Kind.BREAK || WE.contains(tokens.norm(i))) {
        return false;
      }
    }
    return true;
  }

  /** "15 portables et plus 10": 15, not 15 or more. */
  private static void noMore(Tokens tokens, List<NumberSpan> numbers, Mention mention) {
    Quantity quantity = mention.quantity;
    if (quantity == null || quantity.min() == null || quantity.max() != null) {
      return;
    }
    boolean followed =
        tokens.norms(mention.to, mention.to + 2).equals("et plus")
            && numbers.stream().anyMatch(number -> number.from() == mention.to + 2);
    if (followed) {
      mention.count(quantity.min(), quantity.min(), false);
    }
  }

  /** "il nous en faudrait encore 6", "en manque 6", "we need 7 more", "still 7 short". */
  private static boolean lacking(Reading reading, NumberSpan number) {
    Tokens tokens = reading.tokens();
    int at = number.from();
    while (NEARLY.contains(tokens.norm(at - 1))) {
      at--;
    }
    boolean asked = reading.cues().endsAt("need", at) || reading.cues().endsAt("lack", at);
    boolean pronoun = false;
    for (int i = at - 1; i > at - NEAR && !pronoun; i--) {
      pronoun = tokens.norm(i).equals("en");
    }
    boolean more =
        MORE.contains(tokens.norm(number.to()))
            || MORE.contains(tokens.norms(number.to(), number.to() + 2))
            || tokens.norm(number.from() - 1).equals("another");
    boolean needed = reading.cues().covers("need", at - 1) || reading.cues().covers("need", at - 2);
    boolean rest =
        OTHERS.contains(tokens.norms(number.from() - 2, number.from()))
            && !tokens.at(number.to()).word();
    return pronoun && needed
        || rest
        || more && (asked || needed)
        || tokens.norm(number.to()).equals("short") && !tokens.at(number.to() + 1).word();
  }

  private static boolean suffices(Tokens tokens, NumberSpan number) {
    return SUFFICE.contains(tokens.norm(number.to()))
        && (tokens.at(number.from() - 1).kind() != Token.Kind.WORD);
  }

  /** No noun of its own follows. */
  private static boolean alone(Reading reading, NumberSpan number, List<Mention> mentions) {
    Tokens tokens = reading.tokens();
    Token next = tokens.at(number.to());
    for (Mention mention : mentions) {
      if (mention.from >= number.from() && mention.from - number.to() <= 2 && !mention.dropped) {
        return false;
      }
    }
    return !next.word()
        || ENDS.contains(next.norm())
        || SUFFICE.contains(next.norm())
        || MORE.contains(next.norm())
        || next.is("de") && MORE.contains(tokens.norms(number.to(), number.to() + 2))
        || next.is("short");
  }

  private static @Nullable Mention last(Tokens tokens, NumberSpan number, List<Mention> mentions) {
    Mention last = null;
    for (Mention mention : mentions) {
      boolean before =
          !mention.dropped
              && mention.to <= number.from()
              && number.from() - mention.to <= FARTHEST
              && tokens.sentenceOf(number.from()) - tokens.sentenceOf(mention.from) <= 1;
      if (before && !mention.labour() && !mention.in("funding")) {
        last = mention;
      }
    }
    return last;
  }
}
