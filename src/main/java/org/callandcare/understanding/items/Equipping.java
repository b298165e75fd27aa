package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.text.Reading;

/**
 * "Équiper trois classes d'un vidéoprojecteur", "fit two rooms with a screen": what is equipped is
 * no thing wanted, and there is one for each of it.
 */
final class Equipping {

  private static final Set<String> VERBS = Set.of("fit", "furnish", "outfit");
  private static final Set<String> LINKS = Set.of("d", "de", "avec", "with", "en");
  private static final int NEAR = 4;

  private Equipping() {}

  static void apply(Reading reading, List<Mention> mentions) {
    for (int k = 0; k + 1 < mentions.size(); k++) {
      Mention place = mentions.get(k);
      Mention thing = mentions.get(k + 1);
      boolean linked = false;
      for (int i = place.to; i < thing.from; i++) {
        linked |= LINKS.contains(reading.norm(i));
      }
      if (!thing.dropped
          && !place.dropped
          && place.in("premises")
          && thing.in("equipment")
          && thing.from - place.to <= NEAR
          && linked
          && equipped(reading, place.from)) {
        if (Quantity.exactly(1).equals(thing.quantity) && place.quantity != null) {
          thing.quantity = place.quantity;
        }
        place.drop("what is equipped");
      }
    }
  }

  private static boolean equipped(Reading reading, int before) {
    for (int i = before - 1; i >= Math.max(0, before - NEAR); i--) {
      String norm = reading.norm(i);
      if (norm.startsWith("equip") || VERBS.contains(norm)) {
        return true;
      }
    }
    return false;
  }
}
