package org.callandcare.understanding.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.dates.DateMention.Role;
import org.callandcare.understanding.text.Reading;
import org.jspecify.annotations.Nullable;

/** Chooses the last day that still serves among the days a text speaks of. */
public final class Deadlines {

  private static final Set<String> TOLD =
      Set.of(
          "applied",
          "requested",
          "asked",
          "arrived",
          "said",
          "told",
          "filed",
          "proposed",
          "came",
          "bought",
          "received",
          "gave",
          "sent",
          "posted",
          "wrote",
          "did",
          "offered",
          "promised",
          "ordered",
          "registered",
          "submitted",
          "started",
          "agreed",
          "died",
          "broke",
          "was",
          "were",
          "had",
          "following",
          "ago");
  private static final Set<String> HALF = Set.of("requested", "asked", "offered", "was", "were");
  private static final Set<String> AUXILIARY =
      Set.of(
          "ai", "as", "a", "avons", "avez", "ont", "suis", "sommes", "sont", "avait", "avais",
          "avions", "aviez");
  private static final Set<String> PARTICIPLES =
      Set.of(
          "demande",
          "demandes",
          "depose",
          "deposee",
          "envoye",
          "ecrit",
          "dit",
          "propose",
          "proposes",
          "recu",
          "achete",
          "acquis",
          "arrive",
          "arrivee",
          "arrives",
          "venu",
          "venue",
          "fait",
          "promis",
          "sollicite",
          "sollicites",
          "signale",
          "donne",
          "commence",
          "perdu",
          "inscrit",
          "inscrite",
          "inscrits",
          "eu",
          "rempli",
          "poste",
          "publie",
          "transmis");

  private static final Set<String> LISTING = Set.of("et", "and", "le", "the", "on", ",");

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
    return best == null ? null : lastOf(reading, mentions, best).last();
  }

  /** "le 3 et le 4 février": the last of the days listed. */
  private static DateMention lastOf(
      Reading reading, List<DateMention> mentions, DateMention first) {
    DateMention last = first;
    for (DateMention next : mentions) {
      boolean listed =
          next.from() > last.to() && next.role() == last.role() && listed(reading, last, next);
      if (listed && next.last().isAfter(last.last())) {
        last = next;
      }
    }
    return last;
  }

  private static boolean listed(Reading reading, DateMention one, DateMention next) {
    boolean and = false;
    for (int i = one.to(); i < next.from(); i++) {
      String norm = reading.norm(i);
      and |= norm.equals("et") || norm.equals("and");
      if (!LISTING.contains(norm)) {
        return false;
      }
    }
    return and;
  }

  private static int rank(Reading reading, DateMention mention, Intent intent) {
    if (mention.last().isBefore(reading.today()) || past(reading, mention, intent)) {
      return 0;
    }
    if (intent == Intent.STATUS && mention.role() != Role.DEADLINE) {
      return 0;
    }
    return switch (mention.role()) {
      case DEADLINE -> latest(reading, mention) ? 4 : 3;
      case DAY -> 2;
      case UNTIL -> intent == Intent.OFFER ? 3 : borrowed(reading, mention) ? 0 : 1;
      case START, ASIDE -> 0;
    };
  }

  /** "au plus tard le 31", "no later than": nothing said beside it goes further. */
  private static boolean latest(Reading reading, DateMention mention) {
    String before = reading.tokens().norms(mention.from() - 4, mention.from());
    return before.contains("plus tard") || before.contains("no later than");
  }

  /** "we applied on 3 January", "je suis arrivé en octobre": told, no bound. */
  private static boolean past(Reading reading, DateMention mention, Intent intent) {
    String opening = reading.norm(mention.from() - 1);
    boolean bounds = Set.of("pour", "avant", "for", "by", "before", "ici").contains(opening);
    if (bounds && intent != Intent.STATUS || opening.equals("due")) {
      return false;
    }
    for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - 8); i--) {
      String norm = reading.norm(i);
      if (!reading.tokens().sameSentence(i, mention.from())
          || norm.equals(",")
          || norm.equals(":")) {
        return false;
      }
      if (TOLD.contains(norm) && (!HALF.contains(norm) || told(reading, i))) {
        return true;
      }
      if (AUXILIARY.contains(norm) && participle(reading.norm(i + 1)) && !norm.equals("est")) {
        return true;
      }
    }
    return false;
  }

  /** "asked" is told unless something "is asked for"; "said" likewise. */
  private static boolean told(Reading reading, int i) {
    return !Set.of("is", "are", "be", "to").contains(reading.norm(i - 1));
  }

  private static boolean participle(String norm) {
    return PARTICIPLES.contains(norm);
  }

  /** "jusqu'à fin juin" of a thing asked for tells how long it is used. */
  private static boolean borrowed(Reading reading, DateMention mention) {
    return mention.role() == Role.UNTIL && reading.tokens().size() > 4;
  }
}
