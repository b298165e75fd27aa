package org.callandcare.understanding.items;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.numbers.NumberSpan;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
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

  private static final Set<String> GROUPS =
      Set.of("on est", "nous sommes", "on sera", "nous serons", "we are", "we re", "there are");

  private final Reading reading;
  private final Tokens tokens;
  private final Cues cues;
  private final List<NumberSpan> numbers;
  private final List<TimeAmount> times;
  private final boolean[] usedTimes;

  LabourCounter(Reading reading, List<NumberSpan> numbers, List<TimeAmount> times) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.cues = reading.cues();
    this.numbers = numbers;
    this.times = times;
    this.usedTimes = new boolean[times.size()];
  }

  /** People and helpers with no task of their own give way to the task that is named. */
  void mergeGeneric(List<Mention> mentions) {
    unload(mentions);
    for (Mention generic : mentions) {
      if (generic.dropped || !generic.is("volunteer_time")) {
        continue;
      }
      for (Mention task : mentions) {
        boolean specific =
            !task.dropped
                && task != generic
                && (task.labour() && !task.is("volunteer_time") || task.is("driver"));
        if (specific
            && tokens.sentenceOf(task.from) - tokens.sentenceOf(generic.from) <= 1
            && tokens.sentenceOf(task.from) >= tokens.sentenceOf(generic.from) - 1) {
          generic.drop("the task is named: " + task.type.id());
          break;
        }
      }
    }
    for (int k = 0; k < mentions.size(); k++) {
      for (int j = k + 1; j < mentions.size(); j++) {
        Mention a = mentions.get(k);
        Mention b = mentions.get(j);
        if (!a.dropped
            && !b.dropped
            && a.labour()
            && a.type.equals(b.type)
            && tokens.sentenceOf(b.from) - tokens.sentenceOf(a.from) <= 1) {
          b.drop("the same task again");
          a.person |= b.person;
        }
      }
    }
  }

  /** "3 tonnes to unload, we need 3 volunteers": the task was only spoken of, but it is theirs. */
  private static void unload(List<Mention> mentions) {
    boolean people = mentions.stream().anyMatch(m -> !m.dropped && m.is("volunteer_time"));
    boolean task = mentions.stream().anyMatch(m -> !m.dropped && m.labour() && !m.generic());
    if (!people || task) {
      return;
    }
    for (Mention mention : mentions) {
      if (mention.dropped
          && mention.in("time")
          && !mention.generic()
          && mention.relevance >= -1
          && String.valueOf(mention.why).startsWith("only spoken of (")) {
        mention.keep("the volunteers' task");
        return;
      }
    }
  }

  /** Volunteers for a party, with no task named, help at it. */
  void atEvents(List<Mention> mentions, ItemType eventHelp) {
    for (Mention generic : mentions) {
      boolean hands =
          generic.is("handling")
              && Set.of("bras", "paire", "paires", "hands").contains(tokens.norm(generic.from));
      if (generic.dropped || !hands && !generic.is("volunteer_time")) {
        continue;
      }
      for (Cue event : cues.list("event")) {
        int sentences = tokens.sentenceOf(event.from()) - tokens.sentenceOf(generic.from);
        if (Math.abs(sentences) <= 1) {
          generic.type = eventHelp;
        }
      }
    }
  }

  void count(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.dropped || !mention.labour() && !mention.is("driver")) {
        continue;
      }
      mention.unit = null;
      People people = people(mention);
      if (people != null && people.min == null && people.max == null) {
        people = countedLater(mention, people);
      }
      TimeAmount time = mention.is("driver") ? null : time(mention, mentions);
      if (people != null && people.several()) {
        mention.count(people.min, people.max, people.approximate);
        mention.unit = "person";
        mention.per = null;
      } else if (time != null && !(people != null && atWeekday(time))) {
        mention.count(time.min(), time.max(), time.approximate());
        mention.unit = time.unit();
        mention.per = time.per();
      } else if (people != null) {
        if (people.min != null || people.max != null) {
          mention.count(people.min, people.max, people.approximate);
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
    return times.get(best);
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

  /** The people named nearest to a task: "3 bénévoles pour…", "un développeur", "quelqu'un". */
  private @Nullable People people(Mention mention) {
    if (mention.person) {
      return counted(mention.from, mention.from, mention.plural);
    }
    Cue nearest = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Cue cue : cues.list("person")) {
      if (Math.abs(tokens.sentenceOf(cue.from()) - tokens.sentenceOf(mention.from)) > 1
          || mention.verb && cue.from() >= mention.to && cue.from() - mention.to <= 3
          || beneficiary(cue)
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
      if (cue.from() < mention.to || sentences > 1 || beneficiary(cue)) {
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

  private boolean beneficiary(Cue cue) {
    int at = cue.from();
    while (at > 0
        && (tokens.at(at - 1).digits()
            || Set.of(
                    "des",
                    "les",
                    "nos",
                    "our",
                    "the",
                    "une",
                    "un",
                    "de",
                    "d",
                    "a",
                    "ces",
                    "mes",
                    "jeunes",
                    "young",
                    "old",
                    "elderly",
                    "homeless",
                    "dizaine",
                    "vingtaine",
                    "trentaine",
                    "group",
                    "groupe",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "deux",
                    "trois",
                    "quatre",
                    "cinq",
                    "dix",
                    "ten",
                    "sept",
                    "huit",
                    "vingt",
                    "of",
                    "about",
                    "environ")
                .contains(tokens.norm(at - 1)))) {
      at--;
    }
    String before = tokens.norm(at - 1);
    boolean helper =
        Set.of(
                "benevole",
                "benevoles",
                "volunteer",
                "volunteers",
                "quelquun",
                "someone",
                "somebody",
                "helper",
                "helpers",
                "volontaires",
                "volontaire")
            .contains(tokens.norm(cue.from()));
    if (before.equals("for")
        && Set.of("look", "looking", "search", "searching", "ask", "asking", "hoping")
            .contains(tokens.norm(at - 2))) {
      return false;
    }
    if (Set.of(
            "pour",
            "for",
            "aupres",
            "avec",
            "aux",
            "with",
            "chez",
            "entre",
            "accueillir",
            "former",
            "train",
            "aider",
            "help",
            "teach",
            "welcome",
            "encadrer")
        .contains(before)) {
      return true;
    }
    if (Set.of("a", "au", "to").contains(before) || Set.of("a", "aux").contains(tokens.norm(at))) {
      return !helper;
    }
    return Set.of("personnes agees").contains(tokens.norms(cue.from(), cue.from() + 2))
        || cues.covers("beneficiary", cue.from()) && !helper && numberless(cue);
  }

  private boolean numberless(Cue cue) {
    int start = cue.from();
    while (start > cue.from() - 3
        && Set.of("of", "our", "de", "nos", "my", "mes").contains(tokens.norm(start - 1))) {
      start--;
    }
    for (NumberSpan number : numbers) {
      if (number.to() == start) {
        return false;
      }
    }
    return !Set.of("personne", "person").contains(tokens.norm(cue.from()));
  }

  /** How many people; both null when several without a number. */
  private record People(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate) {
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
