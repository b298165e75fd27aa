package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Token;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is asked or given from what is only spoken of, by a score for each thing named: a
 * number, an article or a verb of asking before it speak for it; a preposition, a possessive, the
 * writer's own name or trade against it.
 */
final class Relevance {

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "at",
          "of",
          "by",
          "on",
          "from",
          "after",
          "during",
          "near",
          "into",
          "inside",
          "since",
          "about",
          "through",
          "under",
          "dans",
          "chez",
          "par",
          "sur",
          "depuis",
          "pendant",
          "apres",
          "sous",
          "vers",
          "au",
          "aux",
          "contre",
          "lors",
          "outside",
          "behind",
          "between",
          "en",
          "hors",
          "derriere",
          "as",
          "comme",
          "devant",
          "face",
          "until",
          "than",
          "like",
          "against",
          "across",
          "within",
          "towards",
          "via",
          "suite",
          "grace",
          "a");

  /** The score of a thing that is surely asked or given. */
  static final int STRONG = 3;

  private Relevance() {}

  static void apply(
      Reading reading, List<Mention> mentions, List<NumberSpan> numbers, String intent) {
    int[] scores = new int[mentions.size()];
    int best = Integer.MIN_VALUE;
    Mention before = null;
    int beforeScore = 0;
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      if (mention.dropped) {
        continue;
      }
      scores[k] = score(reading, mention, numbers, intent, before, beforeScore);
      mention.relevance = scores[k];
      best = Math.max(best, scores[k]);
      before = mention;
      beforeScore = scores[k];
    }
    int floor = best >= STRONG ? 1 : Math.min(best, 0);
    for (int k = 0; k < mentions.size(); k++) {
      Mention mention = mentions.get(k);
      if (!mention.dropped && scores[k] < floor) {
        mention.drop("only spoken of (" + scores[k] + ")");
      } else if (!mention.dropped && scores[k] <= -3) {
        mention.drop("only spoken of (" + scores[k] + ")");
      }
    }
    Parts.drop(reading, mentions);
    WriterNames.dropTrades(mentions);
  }

  private static int score(
      Reading reading,
      Mention mention,
      List<NumberSpan> numbers,
      String intent,
      @Nullable Mention before,
      int beforeScore) {
    Tokens tokens = reading.tokens();
    int at = mention.compoundFrom >= 0 ? mention.compoundFrom : mention.from;
    while (at > 0
        && (reading.cues().covers("adjective", at - 1) || Conditions.toldAt(reading.cues(), at - 1))
        && !Determiners.INDEFINITE.contains(tokens.norm(at - 1))
        && !Determiners.DEFINITE.contains(tokens.norm(at - 1))) {
      at--;
    }
    int score = mention.in("equipment") ? 1 : 0;
    boolean numbered = false;
    for (NumberSpan number : numbers) {
      numbered |= !number.article() && (number.to() == at || number.to() == mention.from);
    }
    String determiner = tokens.norm(at - 1);
    int open = at;
    boolean contained =
        Set.of("of", "de", "d").contains(determiner) && reading.cues().endsAt("container", at - 1);
    if (Set.of("our", "nos", "my", "mes").contains(determiner)
        && Set.of("of", "de").contains(tokens.norm(at - 2))) {
      for (NumberSpan number : numbers) {
        numbered |= number.to() == at - 2;
      }
    }
    if (contained) {
      score += 2;
    } else if (numbered) {
      score += STRONG;
    } else if (Determiners.INDEFINITE.contains(determiner)) {
      score += determiner.equals("de") || determiner.equals("d") ? 1 : 2;
      open = at - 1;
    } else if (Determiners.DEFINITE.contains(determiner)) {
      open = at - 1;
      if (ClauseEvidence.comesWith(reading, open)) {
        score += 1;
      } else if (Determiners.POSSESSIVE.contains(determiner)) {
        score -=
            intent.equals("offer") && mention.in("equipment") ? 0 : intent.equals("need") ? 2 : 1;
      } else if (!mention.in("equipment")) {
        score -= 1;
      }
    } else if (mention.plural) {
      score += 1;
    }
    if (mention.is("money") && mention.counted) {
      score += STRONG;
    }
    if (weak(reading, mention) && !ClauseEvidence.comesWith(reading, open)) {
      score -= Set.of("un", "une", "a", "an").contains(determiner) ? 1 : 2;
    }
    if (intent.equals("need") && WorkVerbs.contains(tokens.norm(open - 1)) && !mention.verb) {
      score -= 3;
    }
    if (ClauseEvidence.cued(reading, open, mention)
        || intent.equals("change") && reading.cues().endsAt("edit", open)) {
      score += 2;
    }
    if (!numbered
        && !timed(reading, mention, open - 1)
        && PREPOSITIONS.contains(tokens.norm(open - 1))
        && !reading.cues().endsAt("need", open)
        && !reading.cues().endsAt("offer", open)) {
      boolean skillIn =
          mention.labour() && Set.of("en", "in", "au", "a", "for").contains(tokens.norm(open - 1));
      score -= skillIn ? 1 : mention.in("equipment") ? 2 : 3;
    }
    if (before != null && beforeScore > 0 && listed(tokens, before.to, mention, at)) {
      score += Math.min(2, beforeScore);
    }
    if (ClauseEvidence.caused(reading, mention)) {
      score -= 3;
    }
    if (reading.cues().endsAt("companion", at) || reading.cues().endsAt("companion", open)) {
      score += 2;
    }
    if (mention.labour()
        && Set.of("en", "in", "with", "for", "pour").contains(tokens.norm(open - 1))
        && (reading.cues().endsAt("person", open - 1)
            || reading.cues().endsAt("volunteer", open - 1))) {
      score += 3;
    }
    if (ClauseEvidence.alreadyHad(tokens, mention)) {
      score -= 4;
    }
    if (mention.from <= 1 || breaks(tokens, open - 1)) {
      score += 1;
    }
    if (WriterNames.party(reading, mention)) {
      score -= 5;
    }
    if (WriterNames.identity(reading, mention, open)) {
      if (intent.equals("offer")) {
        mention.trade = true;
      } else {
        score -= 2;
      }
    }
    if (mention.labour()
        && Set.of("connait en", "connais en", "good at", "doue en", "bon en", "expert in", "about")
            .contains(tokens.norms(open - 2, open))) {
      score += 3;
    }
    if (mention.labour() && wondered(tokens, mention.from)) {
      score += STRONG;
    }
    if (mention.verb && mention.labour() || mention.is("delivery") && mention.verb) {
      score += 1;
    }
    return score;
  }

  /** "two hours of tutoring": for so long. */
  private static boolean timed(Reading reading, Mention mention, int of) {
    return mention.labour()
        && Set.of("of", "de", "d").contains(reading.norm(of))
        && !Set.of("training", "workshop", "course", "support").contains(reading.norm(mention.to))
        && (reading.cues().endsAt("hour", of)
            || reading.cues().endsAt("half_day", of)
            || reading.cues().endsAt("day", of));
  }

  /** "qui peut les réparer", "who could fix them": the work is what is asked for. */
  private static boolean wondered(Tokens tokens, int from) {
    for (int i = from - 1; i >= from - 2; i--) {
      if (Set.of("peut", "pourrait", "saurait", "can", "could", "would").contains(tokens.norm(i))) {
        return Set.of("qui", "who").contains(tokens.norm(i - 1));
      }
    }
    return false;
  }

  private static boolean breaks(Tokens tokens, int i) {
    return tokens.at(i).kind() != Token.Kind.WORD && !tokens.at(i).digits();
  }

  private static boolean weak(Reading reading, Mention mention) {
    return mention.to - mention.from == 1 && reading.cues().covers("weak.item", mention.from);
  }

  private static boolean listed(Tokens tokens, int from, Mention mention, int at) {
    if (mention.from - from > 12) {
      return false;
    }
    boolean link = false;
    for (int i = from; i < at; i++) {
      String norm = tokens.norm(i);
      if (ListLinks.contains(norm)) {
        link = true;
      } else if (PREPOSITIONS.contains(norm) && !norm.equals("a") && !norm.equals("en")
          || norm.equals("pour")
          || norm.equals("for")
          || norm.equals("to")) {
        return false;
      }
    }
    return link && at - from <= 8;
  }
}
