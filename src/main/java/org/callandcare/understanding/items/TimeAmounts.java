package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds lengths of work: "2 demi-journées", "1h30", "une matinée par semaine", "a weekend". */
final class TimeAmounts {

  private static final Set<String> OWED =
      Set.of(
          "salaire",
          "loyer",
          "loyers",
          "retard",
          "chomage",
          "arrears",
          "rent",
          "pay",
          "wages",
          "salary",
          "experience",
          "anciennete",
          "garantie",
          "warranty",
          "preavis",
          "notice");
  private static final String[] UNITS = {"half_day", "weekend", "hour", "day", "week", "month"};
  private static final String[] RHYTHMS = {"week", "day", "month", "quarter", "year"};
  private static final Set<String> BETWEEN =
      Set.of(
          "de", "d", "bonnes", "bonne", "petites", "petite", "full", "whole", "good", "couple",
          "of", "or", "two", "demi", "demie", "petit", "entiere", "more");

  private static final BigDecimal DAYBREAK = BigDecimal.valueOf(7);
  private static final BigDecimal MIDNIGHT = BigDecimal.valueOf(24);

  private TimeAmounts() {}

  /**
   * @param numbers those of the text
   * @param hours tokens that are hours of the clock
   */
  static List<TimeAmount> read(Reading reading, List<NumberSpan> numbers, boolean[] hours) {
    List<TimeAmount> found = new ArrayList<>();
    boolean[] used = new boolean[reading.tokens().size() + 1];
    Sessions sessions = new Sessions(reading.tokens(), numbers);
    for (String unit : UNITS) {
      for (Cue cue : reading.cues().list(unit)) {
        if (used[cue.from()]
            || hours[cue.from()]
            || covered(reading.tokens(), reading.cues(), cue)
            || owed(reading.tokens(), cue)) {
          continue;
        }
        TimeAmount amount = amount(reading, numbers, unit, cue);
        if (amount != null) {
          amount = sessions.whole(amount);
          found.add(amount);
          for (int i = amount.from(); i < amount.to(); i++) {
            used[i] = true;
          }
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return found;
  }

  /** "trois mois de salaire", "two months of rent": money, not time. */
  private static boolean owed(Tokens tokens, Cue cue) {
    return Set.of("de", "of", "d").contains(tokens.norm(cue.to()))
        && OWED.contains(tokens.norm(cue.to() + 1));
  }

  /** Part of a longer unit, or of the rhythm itself ("par jour"). */
  private static boolean covered(Tokens tokens, Cues cues, Cue cue) {
    for (String unit : UNITS) {
      for (Cue other : cues.list(unit)) {
        if (other.from() <= cue.from()
            && other.to() >= cue.to()
            && other.to() - other.from() > cue.to() - cue.from()) {
          return true;
        }
      }
    }
    for (String rhythm : RHYTHMS) {
      for (Cue other : cues.list("per." + rhythm)) {
        if (other.from() < cue.from() && other.to() == cue.to() && rhythmic(tokens, cues, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable TimeAmount amount(
      Reading reading, List<NumberSpan> numbers, String unit, Cue cue) {
    Tokens tokens = reading.tokens();
    int before = cue.from();
    while (BETWEEN.contains(tokens.norm(before - 1))
        && before > cue.from() - 3
        && numberEnding(numbers, before) == null) {
      before--;
    }
    NumberSpan number = numberEnding(numbers, before);
    int from = cue.from();
    BigDecimal min = BigDecimal.ONE;
    BigDecimal max = BigDecimal.ONE;
    boolean approximate = false;
    boolean certain = true;
    if (number != null && clock(tokens, number, cue)) {
      return null;
    }
    if (number != null) {
      from = number.from();
      min = number.min();
      max = number.max();
      approximate = number.approximate();
    } else if (Set.of("a", "an", "une", "un", "one", "l", "par", "whole", "cette", "d")
        .contains(tokens.norm(before - 1))) {
      from = before - 1;
      certain = !Set.of("l", "par", "d").contains(tokens.norm(before - 1));
    } else if (tokens.norms(before - 2, before).equals("half a")
        || tokens.norm(before - 1).equals("half")) {
      from = before - (tokens.norm(before - 1).equals("half") ? 1 : 2);
    } else if (unit.equals("half_day") || unit.equals("weekend")) {
      certain =
          !Set.of("le", "les", "tous", "chaque", "every", "each", "du")
              .contains(tokens.norm(before - 1));
    } else {
      return null;
    }
    if (number == null
        && BigDecimal.ONE.equals(max)
        && Set.of("or two", "ou deux").contains(tokens.norms(cue.to(), cue.to() + 2))) {
      max = BigDecimal.TWO;
    }
    String found = unit;
    if (unit.equals("weekend")) {
      found = "day";
      min = times(min, 2);
      max = times(max, 2);
    }
    if (unit.equals("day")
        && (tokens.norms(cue.from() - 2, cue.from()).equals("half a")
            || tokens.norm(cue.from() - 1).equals("half")
            || tokens.norm(cue.from() - 1).equals("demi"))) {
      found = "half_day";
    }
    int to = cue.to();
    if (unit.equals("hour")
        && tokens.at(to).digits()
        && tokens.norm(to).length() == 2
        && tokens.norm(cue.from()).equals("h")
        && min != null) {
      BigDecimal minutes =
          new BigDecimal(tokens.norm(to))
              .divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP);
      min = plain(min.add(minutes));
      max = min;
      to++;
    } else if (tokens.norm(to).equals("et")
        && tokens.norm(to + 1).startsWith("demi")
        && tokens.norm(to + 1).length() <= 5) {
      BigDecimal half = new BigDecimal("0.5");
      min = min == null ? null : min.add(half);
      max = max == null ? null : max.add(half);
      to += 2;
    } else if (tokens.norms(to, to + 3).equals("and a half")) {
      BigDecimal half = new BigDecimal("0.5");
      min = min == null ? null : min.add(half);
      max = max == null ? null : max.add(half);
      to += 3;
    }
    Cues cues = reading.cues();
    if (min != null && max != null && certain) {
      if (cues.startsAt("amount.least.after", to)) {
        max = null;
      } else if (cues.startsAt("amount.most.after", to)) {
        min = null;
      } else if (cues.startsAt("amount.about.after", to)) {
        approximate = true;
      }
    }
    String per = rhythm(reading, from, to);
    return new TimeAmount(from, to, min, max, approximate, found, per, certain);
  }

  /** "à 14h", "vers 9 heures": an hour of the day. */
  private static boolean clock(Tokens tokens, NumberSpan number, Cue cue) {
    BigDecimal hour = number.min();
    return tokens.norm(cue.from()).startsWith("h")
        && Set.of("a", "vers").contains(tokens.norm(number.from() - 1))
        && hour != null
        && hour.compareTo(DAYBREAK) >= 0
        && hour.compareTo(MIDNIGHT) <= 0;
  }

  private static @Nullable String rhythm(Reading reading, int from, int to) {
    for (String rhythm : RHYTHMS) {
      for (Cue cue : reading.cues().list("per." + rhythm)) {
        boolean near =
            cue.from() >= to && cue.from() <= to + 4
                || cue.to() <= from && cue.to() >= from - 3
                || cue.from() <= from && cue.to() > from;
        boolean half = reading.tokens().norms(cue.from() - 1, cue.from() + 1).equals("half a");
        if (near && !half && reading.tokens().sameSentence(cue.from(), from)) {
          return rhythm;
        }
      }
    }
    return null;
  }

  /**
   * "a day" is a rhythm after another unit or what is repeated ("two hours a day"), else one day.
   */
  private static boolean rhythmic(Tokens tokens, Cues cues, Cue cue) {
    if (tokens.norm(cue.from() - 1).equals("half")) {
      return false;
    }
    if (!tokens.norm(cue.from()).equals("a")
        || tokens.norm(cue.from()).equals("a") && tokens.norm(cue.from() + 1).equals("la")) {
      return true;
    }
    for (String unit : UNITS) {
      if (cues.endsAt(unit, cue.from())) {
        return true;
      }
    }
    return tokens.at(cue.from() - 1).digits()
        || Sessions.named(tokens.norm(cue.from() - 1))
        || Set.of("once", "twice", "times", "time", "or", "so")
            .contains(tokens.norm(cue.from() - 1));
  }

  private static @Nullable NumberSpan numberEnding(List<NumberSpan> numbers, int at) {
    for (NumberSpan number : numbers) {
      if (number.to() == at) {
        return number;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal times(@Nullable BigDecimal value, int factor) {
    return value == null ? null : value.multiply(BigDecimal.valueOf(factor));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
