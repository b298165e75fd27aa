package org.callandcare.understanding.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts: ranges ("2-3", "trois ou quatre"), bounds ("au moins 10", "up to 8"), about
 * ("environ 12"), products and sums ("2 x 12", "10+5").
 */
public final class AmountReader {

  private static final Set<String> TIMES = Set.of("x", "*", "fois", "times");
  private static final Set<String> UNITS_OF_SIZE =
      Set.of("go", "gb", "to", "tb", "pouces", "pouce", "inch", "inches", "\"", "ans", "cm", "mm");

  /** Said before an amount: "up to £300". */
  private static final Set<String> MONEY_SIGNS = Set.of("€", "$", "£", "eur", "gbp", "usd");

  private final NumberReader numbers;

  public AmountReader(NumberReader numbers) {
    this.numbers = numbers;
  }

  /**
   * All amounts of a text, in order.
   *
   * @param taken tokens that belong to something else: a date, a phone number, a size
   */
  public List<NumberSpan> read(Tokens tokens, Cues cues, boolean[] taken) {
    List<NumberSpan> spans = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Figure figure = taken[at] ? null : numbers.at(tokens, at);
      if (figure == null) {
        at++;
        continue;
      }
      NumberSpan span = amount(tokens, cues, figure, taken);
      spans.add(span);
      at = Math.max(span.to(), at + 1);
    }
    return spans;
  }

  /** The amount at a token, where nothing else is awaited; null when there is none. */
  public @Nullable NumberSpan awaited(Tokens tokens, Cues cues, int at) {
    Figure figure = numbers.awaited(tokens, at);
    return figure == null ? null : amount(tokens, cues, figure, new boolean[tokens.size() + 1]);
  }

  private NumberSpan amount(Tokens tokens, Cues cues, Figure first, boolean[] taken) {
    BigDecimal min = first.value();
    BigDecimal max = min;
    boolean approximate = first.approximate();
    boolean article = first.article();
    int to = first.to();
    Figure next = operand(tokens, to, TIMES, taken);
    if (next != null && !UNITS_OF_SIZE.contains(tokens.norm(next.to()))) {
      min = max = min.multiply(next.value());
      to = next.to();
      article = false;
    }
    for (Figure more = operand(tokens, to, Set.of("+"), taken);
        more != null;
        more = operand(tokens, to, Set.of("+"), taken)) {
      min = max = min.add(more.value());
      to = more.to();
      article = false;
    }
    Figure upper = upper(tokens, cues, first, to, taken);
    if (upper != null && upper.value().compareTo(min) > 0) {
      max = upper.value();
      approximate = false;
      to = upper.to();
      article = false;
    }
    NumberSpan span = new NumberSpan(first.from(), to, min, max, approximate, article);
    return bounded(tokens, cues, span);
  }

  private @Nullable Figure operand(Tokens tokens, int at, Set<String> signs, boolean[] taken) {
    if (!signs.contains(tokens.norm(at))) {
      return null;
    }
    return at + 1 < tokens.size() && !taken[at + 1] ? numbers.at(tokens, at + 1) : null;
  }

  private @Nullable Figure upper(Tokens tokens, Cues cues, Figure first, int at, boolean[] taken) {
    Token joint = tokens.at(at);
    int from;
    if (joint.hyphened() && (joint.digits() || first.words())) {
      from = at;
    } else if (joint.is("-") && tokens.at(at + 1).digits()) {
      from = at + 1;
    } else if (joint.is("a") || joint.is("to") || joint.is("ou") || joint.is("or")) {
      from = at + 1;
    } else if (joint.is("voire") || joint.is("jusqu") && tokens.norm(at + 1).equals("a")) {
      from = joint.is("voire") ? at + 1 : at + 2;
    } else if ((joint.is("et") || joint.is("and"))
        && (cues.endsAt("amount.between", first.from()))) {
      from = at + 1;
    } else if (first.words() && joint.word()) {
      from = at;
    } else {
      return null;
    }
    if (from >= tokens.size() || taken[from]) {
      return null;
    }
    Figure upper = numbers.at(tokens, from);
    if (upper == null || upper.article()) {
      return null;
    }
    boolean bare = from == at && !joint.hyphened();
    if (bare && upper.value().subtract(first.value()).compareTo(BigDecimal.ONE) != 0) {
      return null;
    }
    return upper;
  }

  /** "plus de" inside "pas plus de" says nothing. */
  private static boolean insideLonger(Cues cues, String name, int to, int start) {
    for (String other : List.of("amount.least", "amount.most", "amount.about")) {
      int longer = cues.startOf(other, to);
      if (!other.equals(name) && longer >= 0 && longer < start) {
        return true;
      }
    }
    return false;
  }

  private static NumberSpan bounded(Tokens tokens, Cues cues, NumberSpan span) {
    NumberSpan result = span;
    boolean sign = MONEY_SIGNS.contains(tokens.norm(span.from() - 1));
    int from = sign ? span.from() - 1 : span.from();
    int to = span.to();
    boolean least = false;
    boolean most = false;
    boolean about = false;
    for (boolean more = true; more; ) {
      more = false;
      for (String name : List.of("amount.least", "amount.most", "amount.about", "amount.between")) {
        int start = cues.startOf(name, from);
        if (start >= 0 && start < from && !insideLonger(cues, name, from, start)) {
          least |= name.equals("amount.least");
          most |= name.equals("amount.most");
          about |= name.equals("amount.about");
          from = start;
          more = true;
        }
      }
    }
    for (boolean more = true; more; ) {
      more = false;
      for (String name : List.of("amount.least.after", "amount.most.after", "amount.about.after")) {
        int end = cues.endOf(name, to);
        if (end > to && !(tokens.norm(to).equals("mini") && tokens.at(end).word())) {
          least |= name.equals("amount.least.after");
          most |= name.equals("amount.most.after");
          about |= name.equals("amount.about.after");
          to = end;
          more = true;
        }
      }
    }
    if (tokens.at(to).is("+") && !tokens.at(to).spaced()) {
      least = true;
      to++;
    }
    from = sign ? span.from() : from;
    result = new NumberSpan(from, to, span.min(), span.max(), span.approximate(), span.article());
    if (least) {
      return result.atLeast();
    }
    if (most) {
      return result.atMost();
    }
    return about ? result.about() : result;
  }
}
