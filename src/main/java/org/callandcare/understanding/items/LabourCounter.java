package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Counts time and skills: several people are counted as people, one person for a time is the time,
 * a task alone has no amount.
 */
final class LabourCounter {

  private static final Set<String> WEEKDAYS =
      Set.of(
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private final Tokens tokens;
  private final PeopleCounter people;
  private final List<TimeAmount> times;
  private final boolean[] usedTimes;

  LabourCounter(Reading reading, List<NumberSpan> numbers, List<TimeAmount> times) {
    this.tokens = reading.tokens();
    this.people = new PeopleCounter(reading, numbers);
    this.times = times;
    this.usedTimes = new boolean[times.size()];
  }

  void count(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.dropped || !mention.labour() && !mention.is("driver")) {
        continue;
      }
      mention.unit = null;
      PeopleCounter.People people = this.people.of(mention);
      TimeAmount time = mention.is("driver") ? null : time(mention, mentions);
      if (people != null && people.several()) {
        mention.count(people.min(), people.max(), people.approximate());
        mention.unit = "person";
        mention.per = null;
      } else if (time != null && !(people != null && atWeekday(time))) {
        mention.count(time.min(), time.max(), time.approximate());
        mention.unit = time.unit();
        mention.per = time.per();
      } else if (people != null) {
        if (people.min() != null || people.max() != null) {
          mention.count(people.min(), people.max(), people.approximate());
        }
        mention.unit = "person";
      } else if (mention.labour()) {
        mention.quantity = null;
        mention.counted = false;
      } else if (mention.is("driver")) {
        mention.unit = "person";
        if (!mention.plural && !mention.verb) {
          mention.count(BigDecimal.ONE, BigDecimal.ONE, false);
        }
      }
    }
  }

  /** "le jeudi après-midi" tells when, not how long. */
  private boolean atWeekday(TimeAmount time) {
    for (int i = time.from() - 1; i <= time.from(); i++) {
      String norm = tokens.norm(i);
      boolean named =
          WEEKDAYS.contains(norm)
              || norm.endsWith("s") && WEEKDAYS.contains(norm.substring(0, norm.length() - 1));
      if (named) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TimeAmount time(Mention mention, List<Mention> mentions) {
    int best = -1;
    int bestDistance = Integer.MAX_VALUE;
    for (int t = 0; t < times.size(); t++) {
      TimeAmount time = times.get(t);
      int sentences = tokens.sentenceOf(time.from()) - tokens.sentenceOf(mention.from);
      if (usedTimes[t] || Math.abs(sentences) > 1) {
        continue;
      }
      if (!time.certain() && time.per() == null) {
        continue;
      }
      int distance =
          time.from() >= mention.to ? time.from() - mention.to : mention.from - time.to();
      distance += Math.abs(sentences) * 20 + (time.certain() ? 0 : 10);
      if (distance < bestDistance && !nearerToOther(time, mention, mentions)) {
        best = t;
        bestDistance = distance;
      }
    }
    if (best < 0) {
      return null;
    }
    usedTimes[best] = true;
    TimeAmount time = times.get(best);
    TimeAmount length = lengthBefore(mention);
    return length == null || !bareRhythm(time) || time.from() < mention.to
        ? time
        : length.each(time.unit());
  }

  /** "two hours of tutoring a week": how long is said before, how often after. */
  private @Nullable TimeAmount lengthBefore(Mention mention) {
    for (int t = 0; t < times.size(); t++) {
      TimeAmount time = times.get(t);
      if (time.to() == mention.from - 1
          && Set.of("of", "de", "d").contains(tokens.norm(time.to()))) {
        usedTimes[t] = true;
        return time;
      }
    }
    return null;
  }

  /** "a week", "a month" with no number. */
  private boolean bareRhythm(TimeAmount time) {
    return Set.of("week", "month").contains(time.unit())
        && time.to() - time.from() == 2
        && Set.of("a", "each", "per").contains(tokens.norm(time.from()));
  }

  private static boolean nearerToOther(TimeAmount time, Mention mention, List<Mention> mentions) {
    for (Mention other : mentions) {
      if (other != mention
          && !other.dropped
          && other.labour()
          && !other.counted
          && time.to() <= other.from
          && other.from - time.to() <= 2
          && mention.from > other.from) {
        return true;
      }
    }
    return false;
  }
}
