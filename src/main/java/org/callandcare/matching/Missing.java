package org.callandcare.matching;

import java.util.Optional;
import org.callandcare.records.Amount;
import org.jspecify.annotations.Nullable;

/** What a match leaves undone: data to be put in words. */
public sealed interface Missing {

  /** {@code quantity}: what it is called in keys of texts. */
  String word();

  /** Some of what the need asks for is not covered: "4 laptops short". */
  record Quantity(String type, Amount amount, String unit) implements Missing {
    @Override
    public String word() {
      return "quantity";
    }
  }

  /**
   * Chargers: "3 chargers short".
   *
   * @param amount how many at most among the pieces proposed; null when nobody said how many
   */
  record Chargers(String type, @Nullable Amount amount) implements Missing {
    @Override
    public String word() {
      return "chargers";
    }

    public Optional<Amount> findAmount() {
      return Optional.ofNullable(amount);
    }
  }

  /** The need's place or the offer's is not on the map. */
  record PlaceUnclear() implements Missing {
    @Override
    public String word() {
      return "place";
    }
  }
}
