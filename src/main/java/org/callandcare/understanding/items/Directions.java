package org.callandcare.understanding.items;

import java.util.List;
import org.callandcare.understanding.text.Cue;
import org.callandcare.understanding.text.Reading;
import org.jspecify.annotations.Nullable;

/** In a message that both asks and gives: which thing goes which way. */
final class Directions {

  private Directions() {}

  /**
   * @param intent {@code need} or {@code offer}
   */
  static void read(Reading reading, List<Mention> mentions, String intent) {
    if (!reading.cues().has("need.strong") || !reading.cues().has("offer.strong")) {
      return;
    }
    for (Mention mention : mentions) {
      String way = mention.dropped ? null : way(reading, mention);
      if (way != null && !way.equals(intent)) {
        mention.direction = way;
      }
    }
  }

  private static @Nullable String way(Reading reading, Mention mention) {
    Cue before = null;
    String way = null;
    for (String name : List.of("need", "offer")) {
      for (Cue cue : reading.cues().list(name + ".strong")) {
        if (cue.to() <= mention.from
            && !within(reading, cue)
            && (before == null
                || cue.to() > before.to()
                || cue.to() == before.to() && cue.from() < before.from())) {
          before = cue;
          way = name;
        }
      }
    }
    if (before != null && reading.tokens().sameSentence(before.from(), mention.from)) {
      return way;
    }
    Cue after = null;
    String next = null;
    for (String name : List.of("need", "offer")) {
      for (Cue cue : reading.cues().list(name + ".strong")) {
        boolean same = reading.tokens().sameSentence(cue.from(), mention.from);
        if (cue.from() >= mention.to
            && same
            && !within(reading, cue)
            && (after == null || cue.from() < after.from())) {
          after = cue;
          next = name;
        }
      }
    }
    return after != null ? next : way;
  }

  /** "Have a spare" in "does anyone have a spare": what begins before tells the way. */
  private static boolean within(Reading reading, Cue cue) {
    for (String name : List.of("need", "offer")) {
      for (Cue other : reading.cues().list(name + ".strong")) {
        if (other.from() < cue.from() && other.to() > cue.from()) {
          return true;
        }
      }
    }
    return false;
  }
}
