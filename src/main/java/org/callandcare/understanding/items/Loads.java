package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;

/**
 * Drops what a vehicle, a driver or hands are asked for: "we've a wardrobe to shift", "j'ai un
 * canapé à transporter".
 */
final class Loads {

  private static final Set<String> MOVING =
      Set.of(
          "shift",
          "move",
          "carry",
          "transport",
          "fetch",
          "collect",
          "deliver",
          "pick",
          "take",
          "demenager",
          "transporter",
          "deplacer",
          "bouger",
          "livrer",
          "porter",
          "recuperer",
          "monter",
          "descendre",
          "charger",
          "emporter",
          "evacuer",
          "ramener",
          "amener",
          "sortir",
          "haul",
          "bring",
          "lift");
  private static final Set<String> CARRIERS = Set.of("handling", "volunteer_time");

  private Loads() {}

  static void apply(Reading reading, List<Mention> mentions) {
    boolean carried =
        mentions.stream()
            .anyMatch(m -> !m.dropped && (m.in("transport") || CARRIERS.contains(m.type.id())));
    if (!carried) {
      return;
    }
    for (Mention mention : mentions) {
      boolean thing = mention.in("equipment") || mention.in("other");
      String link = reading.norm(mention.to);
      boolean moved =
          Set.of("a", "to").contains(link) && MOVING.contains(reading.norm(mention.to + 1));
      if (!mention.dropped && thing && (moved || upstairs(reading, mention, mentions))) {
        mention.drop("the load");
      }
    }
  }

  /** "Piano on the third floor, three strong people": told before the hands, not asked for. */
  private static boolean upstairs(Reading reading, Mention mention, List<Mention> mentions) {
    boolean hands =
        mentions.stream()
            .anyMatch(m -> !m.dropped && m.is("handling") && m.from > mention.to && !m.verb);
    boolean wanted =
        reading.cues().list("need").stream().anyMatch(cue -> cue.from() < mention.from);
    return hands && !wanted && mention.from <= 1 && !mention.plural;
  }
}
