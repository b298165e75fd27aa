package org.callandcare.understanding.items;

import java.util.List;
import java.util.Set;
import org.callandcare.understanding.text.Reading;
import org.callandcare.understanding.text.Tokens;

/** Parts named only to describe the whole: "tablette, écran 10 pouces". */
final class Parts {

  private static final Set<String> PARTS =
      Set.of(
          "monitor",
          "keyboard",
          "hard_drive",
          "charger",
          "other_equipment",
          "cable",
          "camera",
          "webcam");

  private static final Set<String> WHOLES =
      Set.of(
          "laptop",
          "tablet",
          "smartphone",
          "phone",
          "computer",
          "desktop",
          "projector",
          "printer",
          "scanner",
          "camera",
          "bicycle",
          "router",
          "server");

  private Parts() {}

  /** "tablette, écran 10 pouces": the screen is the tablet's. */
  static void drop(Reading reading, List<Mention> mentions) {
    Tokens tokens = reading.tokens();
    Mention whole = null;
    for (Mention mention : mentions) {
      if (mention.dropped) {
        continue;
      }
      if (whole != null
          && PARTS.contains(mention.type.id())
          && (!mention.plural || ofThem(reading, mention))
          && tokens.sameSentence(whole.from, mention.from)) {
        int start = mention.from;
        while (Conditions.toldAt(reading.cues(), start - 1)) {
          start--;
        }
        if (start < mention.from && reading.cues().covers("condition.broken", mention.from - 1)) {
          mention.drop("a part of the " + whole.type.id());
          continue;
        }
        String before = tokens.norm(mention.from - 1);
        boolean bare =
            !Determiners.INDEFINITE.contains(before)
                    && !tokens.at(mention.from - 1).digits()
                    && !ListLinks.contains(before)
                || before.equals(",")
                || before.equals("l")
                || before.equals("the");
        if (bare && described(reading, mention)) {
          mention.drop("a part of the " + whole.type.id());
        } else if (Determiners.INDEFINITE.contains(before)
            && broken(reading, mention)
            && mention.from - whole.to <= 4) {
          mention.drop("a part of the " + whole.type.id());
        }
      }
      if (WHOLES.contains(mention.type.id())) {
        whole = mention;
      }
    }
  }

  /** "phones with cracked screens", "des portables aux écrans fêlés". */
  private static boolean ofThem(Reading reading, Mention mention) {
    return reading.cues().endsAt("condition.broken", mention.from)
        || Set.of("aux", "a").contains(reading.norm(mention.from - 1)) && broken(reading, mention);
  }

  private static boolean broken(Reading reading, Mention mention) {
    return reading.cues().startsAt("condition.broken", mention.to)
        || reading.cues().endsAt("condition.broken", mention.from)
        || Set.of("raye", "rayee", "scratched", "fele", "fendu", "casse")
            .contains(reading.norm(mention.to));
  }

  private static boolean described(Reading reading, Mention mention) {
    for (int i = mention.to; i < mention.to + 4; i++) {
      String norm = reading.norm(i);
      if (reading.tokens().at(i).digits()
          || Conditions.toldAt(reading.cues(), i)
          || Set.of(
                  "intact",
                  "un",
                  "raye",
                  "rayee",
                  "fonctionne",
                  "ok",
                  "size",
                  "pouces",
                  "tactile",
                  "scratched",
                  "azerty",
                  "qwerty",
                  "change",
                  "grand",
                  "lisible",
                  "fendu",
                  "bit",
                  "works",
                  "marche")
              .contains(norm)) {
        return !norm.equals("un") || reading.tokens().norm(i + 1).equals("peu");
      }
      if (norm.equals(",") || norm.equals("et") || norm.equals("and")) {
        return false;
      }
    }
    return false;
  }
}
