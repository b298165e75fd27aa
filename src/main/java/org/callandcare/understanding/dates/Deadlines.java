package org.callandcare.understanding.dates;

import java.time.LocalDate;
import java.util.List;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.dates.DateMention.Role;
import org.callandcare.understanding.text.Reading;
import org.jspecify.annotations.Nullable;

/** Chooses the last day that still serves among the days a text speaks of. */
public final class Deadlines {

  private Deadlines() {}

  /** Null when none bounds what is asked or given. */
  public static @Nullable LocalDate choose(
      Reading reading, List<DateMention> mentions, Intent intent) {
    DateMention best = null;
    int bestRank = 0;
    for (DateMention mention : mentions) {
      int rank = rank(reading, mention, intent);
      if (rank > bestRank) {
        best = mention;
        bestRank = rank;
      }
    }
    return best == null ? null : best.last();
  }

  private static int rank(Reading reading, DateMention mention, Intent intent) {
    if (mention.last().isBefore(reading.today())) {
      return 0;
    }
    return switch (mention.role()) {
      case DEADLINE -> 3;
      case DAY -> 2;
      case UNTIL -> intent == Intent.OFFER ? 3 : borrowed(reading, mention) ? 0 : 1;
      case START, ASIDE -> 0;
    };
  }

  /** "jusqu'à fin juin" of a thing asked for tells how long it is used. */
  private static boolean borrowed(Reading reading, DateMention mention) {
    return mention.role() == Role.UNTIL && reading.tokens().size() > 4;
  }
}
