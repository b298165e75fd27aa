package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.places.Commune;
import org.callandcare.understanding.Meaning;

/** Reads where: a commune, one of several of that name, or an area. */
final class PlaceReading {

  /** More homonyms than that are asked for again by postcode. */
  private static final int MAX_HOMONYMS = 8;

  private final TurnInHand turn;

  PlaceReading(TurnInHand turn) {
    this.turn = turn;
  }

  Reading read(String text, Meaning meaning) {
    List<Commune> communes =
        turn.engine().understanding().readPlace(turn.engine().utterance(turn, text));
    if (communes.size() == 1) {
      return new Reading.Got(place(communes.getFirst(), text));
    }
    if (communes.isEmpty()) {
      return meaning.place() == null
          ? Reading.NOTHING
          : new Reading.Got(HeardValues.place(meaning.place()));
    }
    List<SlotValue> which = new ArrayList<>();
    for (Commune commune : communes.subList(0, Math.min(MAX_HOMONYMS, communes.size()))) {
      which.add(place(commune, text));
    }
    return new Reading.Which(which);
  }

  /** With the postcode that was said, or the only one there is. */
  static SlotValue.Place place(Commune commune, String text) {
    String postcode =
        commune.postcodes().stream()
            .filter(text::contains)
            .findFirst()
            .orElse(commune.postcodes().size() == 1 ? commune.postcodes().getFirst() : null);
    return new SlotValue.Place(commune.name(), commune.insee(), postcode);
  }
}
