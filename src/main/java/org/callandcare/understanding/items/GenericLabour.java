package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.catalogue.ItemType;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Cues;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** Volunteers and helpers: what they are to do when it is named, or the event they help at. */
final class GenericLabour {

  private static final Set<String> PARTITIVE = Set.of("de", "la", "l", "du", "des", "some");

  private final Tokens tokens;
  private final Cues cues;

  GenericLabour(Reading reading) {
    this.tokens = reading.tokens();
    this.cues = reading.cues();
  }

  /** People and helpers with no task of their own give way to the task that is named. */
  void merge(List<Mention> mentions) {
    unload(mentions);
    for (Mention generic : mentions) {
      if (generic.dropped || !generic.is("volunteer_time")) {
        continue;
      }
      for (Mention task : mentions) {
        boolean specific =
            !task.dropped
                && task != generic
                && (task.labour() && !task.is("volunteer_time")
                    || task.is("driver")
                    || task.is("delivery") && hand(generic, task));
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
          boolean people = b.person && !a.person;
          (people ? a : b).drop("the same task again");
          a.person |= b.person;
        }
      }
    }
  }

  /** "A hand with deliveries", "un coup de main pour livrer". */
  private boolean hand(Mention generic, Mention task) {
    boolean hand = Set.of("hand", "main", "help", "aide").contains(tokens.norm(generic.to - 1));
    return hand && task.from >= generic.to && task.from - generic.to <= 4;
  }

  /** "3 tonnes to unload, we need 3 volunteers": the task was only spoken of, but it is theirs. */
  private void unload(List<Mention> mentions) {
    boolean people = mentions.stream().anyMatch(m -> !m.dropped && m.is("volunteer_time"));
    boolean task = mentions.stream().anyMatch(m -> !m.dropped && m.labour() && !m.generic());
    if (!people || task) {
      return;
    }
    for (Mention mention : mentions) {
      if (mention.dropped
          && (mention.in("time") && mention.relevance >= -1 || served(mention))
          && !mention.generic()
          && String.valueOf(mention.why).startsWith("only spoken of (")) {
        mention.keep("the volunteers' task");
        return;
      }
    }
  }

  /** "Ten hours of my time for bookkeeping", "pour de la compta": what the time is for. */
  private boolean served(Mention task) {
    int at = task.from;
    while (at > task.from - 2 && PARTITIVE.contains(tokens.norm(at - 1))) {
      at--;
    }
    return task.in("skill") && Set.of("pour", "for", "doing").contains(tokens.norm(at - 1));
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
}
