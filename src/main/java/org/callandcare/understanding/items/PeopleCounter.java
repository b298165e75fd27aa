package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;
import org.jspecify.annotations.Nullable;

/** How many people a task is for, where people are named: those who help, not those helped. */
final class PeopleCounter {

  private static final Set<String> GROUPS =
      Set.of("on est", "nous sommes", "on sera", "nous serons", "we are", "we re", "there are");

  private static final Set<String> AND_I = Set.of("and i", "and me", "and myself", "et moi");
  private static final Set<String> MINE = Set.of("my", "mon", "ma", "un", "une", "a");
  private static final Set<String> ABLE =
      Set.of("can", "could", "will", "would", "ll", "pouvons", "peut", "pourrions", "pourrait");

  /** "I'm a teacher and I can help" is one person. */
  private static final Set<String> AM = Set.of("am", "m", "suis");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Tokens tokens;
  private final Cues cues;
  private final List<NumberSpan> numbers;
  private final HelpedPeople helped;

  PeopleCounter(Reading reading, List<NumberSpan> numbers) {
    this.tokens = reading.tokens();
    this.cues = reading.cues();
    this.numbers = numbers;
    this.helped = new HelpedPeople(reading, numbers);
  }

  /** Null when nobody is named. */
  @Nullable People of(Mention mention) {
    People people = nearest(mention);
    return people != null && people.min == null && people.max == null
        ? countedLater(mention, people)
        : people;
  }

  /** The people named nearest to a task: "3 bénévoles pour…", "un développeur", "quelqu'un". */
  private @Nullable People nearest(Mention mention) {
    if (mention.person) {
      return counted(mention.from, mention.from, mention.plural);
    }
    Cue nearest = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Cue cue : cues.list("person")) {
      if (Math.abs(tokens.sentenceOf(cue.from()) - tokens.sentenceOf(mention.from)) > 1
          || mention.verb && cue.from() >= mention.to && cue.from() - mention.to <= 3
          || helped.named(cue)
          || asked(cue)) {
        continue;
      }
      int distance =
          Math.abs(cue.from() - mention.from)
              + 20 * Math.abs(tokens.sentenceOf(cue.from()) - tokens.sentenceOf(mention.from));
      if (distance < bestDistance) {
        nearest = cue;
        bestDistance = distance;
      }
    }
    if (nearest == null || asked(nearest)) {
      People group = group(mention);
      if (group != null) {
        return group;
      }
      if (mention.in("time") && pair(mention)) {
        return new People(TWO, TWO, false);
      }
    }
    if (nearest == null) {
      return null;
    }
    boolean plural =
        tokens.norm(nearest.from()).endsWith("s")
            || Set.of("people", "gens", "staff").contains(tokens.norm(nearest.from()));
    if (nearest.from() >= mention.from
        && nearest.from() < mention.to
        && !mention.is("volunteer_time")) {
      return null;
    }
    return counted(
        nearest.from(), nearest.from(), plural && !tokens.norm(nearest.from()).equals("bras"));
  }

  /** "On cherche des bras samedi, 5 ou 6 personnes": as many as are said after it. */
  private People countedLater(Mention mention, People open) {
    for (Cue cue : cues.list("person")) {
      int sentences = tokens.sentenceOf(cue.from()) - tokens.sentenceOf(mention.from);
      if (cue.from() < mention.to || sentences > 1 || helped.named(cue)) {
        continue;
      }
      for (NumberSpan number : numbers) {
        if (number.to() == cue.from() && number.from() >= mention.to && !number.article()) {
          return new People(number.min(), number.max(), number.approximate());
        }
      }
    }
    return open;
  }

  /** "on est 4 gaillards dispo pour porter", "there are three of us": who comes. */
  private @Nullable People group(Mention task) {
    for (NumberSpan number : numbers) {
      boolean we =
          GROUPS.contains(tokens.norms(number.from() - 2, number.from()))
              || tokens.norms(number.from() - 3, number.from()).equals("there s about");
      boolean ready = cues.has("offer") || cues.has("can");
      if (we && ready && !number.article() && number.to() <= task.from) {
        return new People(number.min(), number.max(), number.approximate());
      }
    }
    return null;
  }

  /** "My brother and I can carry…", "mon frère et moi". */
  private boolean pair(Mention task) {
    for (int i = 2; i < task.from; i++) {
      boolean able =
          ABLE.contains(tokens.norm(i + 2))
              || ABLE.contains(tokens.norm(i + 3))
              || cues.has("offer")
              || cues.has("can");
      boolean and = able && AND_I.contains(tokens.norms(i, i + 2));
      int mine = MINE.contains(tokens.norm(i - 2)) ? i - 2 : i - 3;
      boolean another =
          mine >= 0 && MINE.contains(tokens.norm(mine)) && !AM.contains(tokens.norm(mine - 1));
      if (and && another && tokens.at(i - 1).word() && tokens.sameSentence(i, task.from)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable People counted(int noun, int from, boolean plural) {
    int at = from;
    while (at > 0 && at > from - 4) {
      for (NumberSpan number : numbers) {
        if (number.to() == at) {
          return new People(number.min(), number.max(), number.approximate());
        }
      }
      boolean name = tokens.at(at - 1).word() && tokens.at(at - 1).capital() && at > 1;
      if (!(cues.covers("adjective", at - 1)
          || name && tokens.sameSentence(at - 2, at - 1)
          || cues.covers("person", at - 1)
          || Set.of("de", "d", "of", "our", "nos", "autres", "my", "mes")
              .contains(tokens.norm(at - 1))
          || cues.endsAt("container.transparent", at))) {
        break;
      }
      at--;
    }
    if (plural || cues.endsAt("plural", from)) {
      return new People(null, null, false);
    }
    return new People(BigDecimal.ONE, BigDecimal.ONE, false);
  }

  /**
   * "could someone…", "quelqu'un pourrait…", "personne ne…": whoever it is, no number of people.
   */
  private boolean asked(Cue cue) {
    String norm = tokens.norm(cue.from());
    String after = tokens.norm(cue.to());
    if (norm.equals("personne")) {
      for (int i = cue.to(); i < cue.to() + 4; i++) {
        if (tokens.norm(i).equals("ne") || tokens.norm(i).equals("n")) {
          return true;
        }
      }
      return false;
    }
    return Set.of("quelquun", "someone", "somebody", "anyone", "anybody").contains(norm)
        && (Set.of("could", "can", "would", "might", "peut", "que")
                    .contains(tokens.norm(cue.from() - 1))
                && !norm.equals("quelquun")
            || norm.startsWith("any")
            || norm.equals("quelquun")
                && Set.of("pourrait", "peut", "saurait", "voudrait", "pourra", "veut", "aurait")
                    .contains(after));
  }

  /** How many people; both null when several without a number. */
  record People(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate) {
    boolean several() {
      boolean one =
          min != null
              && max != null
              && min.compareTo(BigDecimal.ONE) == 0
              && max.compareTo(BigDecimal.ONE) == 0;
      return !one && (min != null || max != null);
    }
  }
}
