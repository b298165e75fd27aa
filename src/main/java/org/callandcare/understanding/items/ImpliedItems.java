package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;

/** What is asked or given where nothing is named as such: people, time, or what is spoken of. */
final class ImpliedItems {

  /** How far from a time its task is named, in words. */
  private static final int AROUND = 12;

  private final ItemType volunteers;

  ImpliedItems(ItemType volunteers) {
    this.volunteers = volunteers;
  }

  /** "quelqu'un pour m'aider" with no task named. */
  void people(Reading reading, List<Mention> mentions, String intent) {
    if (!intent.equals("need") && !intent.equals("offer")
        || mentions.stream().anyMatch(mention -> !mention.dropped)) {
      return;
    }
    for (Cue cue : reading.cues().list("person")) {
      String norm = reading.norm(cue.from());
      boolean countable =
          Set.of(
                  "quelquun",
                  "someone",
                  "somebody",
                  "personnes",
                  "people",
                  "personne",
                  "person",
                  "bras",
                  "salaries",
                  "employees",
                  "collegues",
                  "colleagues",
                  "collaborateurs")
              .contains(norm);
      boolean given =
          intent.equals("offer")
              && Set.of("quelquun", "someone", "somebody", "personne").contains(norm);
      if (countable
          && !given
          && !reading.cues().endsAt("for", cue.from())
          && !reading.norm(cue.from() - 1).equals("to")
          && !reading.norm(cue.from() - 1).equals("a")) {
        Mention mention = new Mention(cue.from(), cue.to(), List.of(volunteers), Set.of());
        mention.person = true;
        mention.plural = norm.endsWith("s") || norm.equals("people");
        mentions.add(mention);
        return;
      }
    }
  }

  /** "je suis libre 2h par semaine": time with no task. */
  void timeAlone(List<Mention> mentions, List<TimeAmount> times, String intent) {
    boolean change = intent.equals("change");
    if (times.isEmpty()
        || !intent.equals("offer") && !change
        || mentions.stream().anyMatch(m -> !m.dropped)) {
      return;
    }
    for (TimeAmount time : change ? times.reversed() : times) {
      if (time.certain() && task(mentions, time)) {
        return;
      }
      if (time.certain()) {
        mentions.add(new Mention(time.from(), time.to(), List.of(volunteers), Set.of()));
        return;
      }
    }
  }

  /** "ten days of development for a charity": work that was only spoken of is what is given. */
  private static boolean task(List<Mention> mentions, TimeAmount time) {
    for (Mention mention : mentions) {
      if (mention.labour()
          && !mention.generic()
          && Math.abs(mention.from - time.to()) <= AROUND
          && String.valueOf(mention.why).startsWith("only spoken of (")) {
        mention.keep("what the time is for");
        return true;
      }
    }
    return false;
  }

  /** "An interview next week and no webcam": of a need with nothing else, what is lacking. */
  static void lacking(Reading reading, List<Mention> mentions) {
    for (Mention mention : mentions) {
      boolean thing = mention.in("equipment") && "negated".equals(mention.why);
      if (thing && Coreference.lacks(reading, mention)) {
        mention.keep("lacking");
        return;
      }
    }
  }

  /** "spilled tea on my laptop, help!": what is spoken of is meant when nothing else is. */
  static void lastResort(List<Mention> mentions) {
    Mention best = null;
    for (Mention mention : mentions) {
      boolean doubtful =
          mention.in("equipment")
              && mention.relevance > -3
              && String.valueOf(mention.why).startsWith("only spoken of");
      if (doubtful && (best == null || mention.relevance > best.relevance)) {
        best = mention;
      }
    }
    if (best != null) {
      best.keep("nothing else is named");
    }
  }
}
