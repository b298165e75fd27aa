package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;

/**
 * The trade that somebody who offers tells of: "je suis électricien, je peux aider" gives an
 * electrician's help, "I'm a driver by trade, I have two desks to give" gives desks.
 */
final class OwnTrade {

  private static final Set<String> AM = Set.of("suis", "am", "m");
  private static final Set<String> ARTICLES = Set.of("a", "an", "un", "une");

  private OwnTrade() {}

  /** "Je suis …", "I'm a retired …": the writer is one. */
  static boolean told(Reading reading, Mention mention) {
    int at = mention.from;
    while (at > mention.from - 2
        && (ARTICLES.contains(reading.norm(at - 1))
            || reading.cues().covers("adjective", at - 1)
            || reading.cues().covers("party.individual", at - 1))) {
      at--;
    }
    return mention.person && !mention.plural && AM.contains(reading.norm(at - 1));
  }

  /** A driver who gives things away tells only who writes. */
  static void drop(Reading reading, List<Mention> mentions) {
    boolean things =
        mentions.stream()
            .anyMatch(m -> !m.dropped && !m.labour() && !m.is("driver") && !m.in("transport"));
    for (Mention mention : mentions) {
      if (things && !mention.dropped && mention.is("driver") && told(reading, mention)) {
        mention.drop("the writer's own trade");
      }
    }
  }

  /** "Photographe, je couvrirais votre fête": the writer's own trade counts nobody. */
  static void uncount(Reading reading, List<Mention> mentions) {
    for (Mention mention : mentions) {
      String before = reading.norm(mention.from - 1);
      boolean opening =
          mention.from == 0
              || !reading.tokens().at(mention.from - 1).word()
                  && !reading.norm(mention.from - 1).equals(",");
      boolean own = AM.contains(before);
      boolean first =
          reading.cues().has("first.person")
              && mention.person
              && !mention.plural
              && "person".equals(mention.unit)
              && !mention.spanned();
      if (!mention.dropped && first && (opening || own || mention.trade)) {
        mention.quantity = null;
        mention.unit = null;
      }
    }
  }
}
