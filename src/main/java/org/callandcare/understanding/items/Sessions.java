package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * How often a length of work is given: "3 séances de 2 h" and "three two-hour lessons" are six
 * hours.
 */
final class Sessions {

  private static final Set<String> SESSIONS =
      Set.of(
          "seances",
          "sessions",
          "ateliers",
          "workshops",
          "cours",
          "lecons",
          "lessons",
          "classes",
          "creneaux",
          "slots",
          "rencontres",
          "interventions",
          "modules",
          "permanences",
          "visites",
          "visits",
          "shifts");

  private static final Set<String> LINKS = Set.of("de", "d", "of", "a", "lasting", "(", "x");
  private static final Set<String> EACH = Set.of("each", "chacun", "chacune", "apiece");

  /** Words between the noun and the length: "séances gratuites par semaine de". */
  private static final int FAR = 3;

  private final Tokens tokens;
  private final List<NumberSpan> numbers;

  Sessions(Tokens tokens, List<NumberSpan> numbers) {
    this.tokens = tokens;
    this.numbers = numbers;
  }

  /** Whether a word, folded, names several of them. */
  static boolean named(String norm) {
    return SESSIONS.contains(norm);
  }

  /** The whole length; the one given where no number of sessions stands with it. */
  TimeAmount whole(TimeAmount each) {
    NumberSpan count = before(each);
    if (count == null) {
      count = around(each);
    }
    BigDecimal times = count == null || count.article() ? null : count.min();
    if (times == null || count == null || !times.equals(count.max())) {
      return each;
    }
    return new TimeAmount(
        count.from(),
        each.to(),
        product(each.min(), times),
        product(each.max(), times),
        each.approximate() || count.approximate(),
        each.unit(),
        each.per(),
        true);
  }

  private static @Nullable BigDecimal product(@Nullable BigDecimal each, BigDecimal times) {
    if (each == null) {
      return null;
    }
    BigDecimal product = each.multiply(times).stripTrailingZeros();
    return product.scale() < 0 ? product.setScale(0) : product;
  }

  /** "3 séances de 2 h", "5 weekly sessions (one hour each)". */
  private @Nullable NumberSpan before(TimeAmount each) {
    int at = each.from() - 1;
    boolean linked = LINKS.contains(tokens.norm(each.from()));
    while (LINKS.contains(tokens.norm(at))
        || tokens.norm(at).equals(",") && EACH.contains(tokens.norm(each.to()))) {
      linked = true;
      at--;
    }
    for (int noun = at; linked && noun > at - FAR; noun--) {
      if (SESSIONS.contains(tokens.norm(noun))) {
        NumberSpan count = ending(noun);
        return count == null && tokens.at(noun - 1).word() ? ending(noun - 1) : count;
      }
      if (!tokens.at(noun).word()) {
        return null;
      }
    }
    return null;
  }

  /** "Three two-hour lessons". */
  private @Nullable NumberSpan around(TimeAmount each) {
    boolean named =
        SESSIONS.contains(tokens.norm(each.to()))
            || tokens.at(each.to()).word() && SESSIONS.contains(tokens.norm(each.to() + 1));
    return named ? ending(each.from()) : null;
  }

  private @Nullable NumberSpan ending(int at) {
    for (NumberSpan number : numbers) {
      if (number.to() == at) {
        return number;
      }
    }
    return null;
  }
}
