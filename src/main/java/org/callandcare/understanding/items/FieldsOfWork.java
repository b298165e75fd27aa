package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;

/**
 * Drops what only says the field of a placement or the topic of a training: "three apprenticeships,
 * welding and carpentry", "un stage de cuisine", "un atelier cybersécurité".
 */
final class FieldsOfWork {

  private static final Set<String> LINKS =
      Set.of(
          "de", "d", "en", "dans", "in", "as", "of", "comme", "or", "ou", "and", "et", ",", "(",
          ":", "-", "/");
  private static final Set<String> ARTICLES =
      Set.of("la", "le", "l", "les", "du", "the", "une", "un", "a", "an");
  private static final Set<String> WITHIN = Set.of("dans", "in", "en", "at", "comme", "as");
  private static final int FAR = 12;

  private FieldsOfWork() {}

  static void apply(Reading reading, List<Mention> mentions) {
    Mention opportunity = null;
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      if (mention.in("opportunity")) {
        opportunity = mention;
      } else if (topic(mentions, mention)) {
        mention.drop("the topic of the training");
      } else if (opportunity != null && field(reading, opportunity, mention)) {
        mention.drop("the field of the " + opportunity.type.id());
      }
    }
  }

  private static boolean field(Reading reading, Mention opportunity, Mention mention) {
    boolean work = mention.labour() || mention.in("premises") || mention.in("transport");
    if (!work
        || mention.plural && !mention.labour()
        || !reading.tokens().sameSentence(opportunity.from, mention.from)
        || mention.from - opportunity.to > FAR) {
      return false;
    }
    int before = mention.from - 1;
    if (ARTICLES.contains(reading.norm(before))) {
      return WITHIN.contains(reading.norm(before - 1));
    }
    return LINKS.contains(reading.norm(before)) && !wished(reading, opportunity.to, mention.from);
  }

  /** "Un atelier cybersécurité": the name that follows at once is the topic. */
  private static boolean topic(List<Mention> mentions, Mention topic) {
    if (!topic.labour()) {
      return false;
    }
    for (Mention training : mentions) {
      if (training != topic && training.is("training") && training.to == topic.from) {
        boolean weighed = String.valueOf(training.why).startsWith("only spoken of (");
        if (training.dropped && weighed && training.relevance >= -1) {
          training.keep("its topic follows");
        }
        return !training.dropped;
      }
    }
    return false;
  }

  private static boolean wished(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.cues().covers("need", i) || reading.cues().covers("offer", i)) {
        return true;
      }
    }
    return false;
  }
}
