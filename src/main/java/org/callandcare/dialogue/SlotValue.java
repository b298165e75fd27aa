package org.callandcare.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a slot. A slot that was never answered has no value at all; {@link Unknown} and
 * {@link Skipped} are answers too, so that nothing is asked twice.
 */
public sealed interface SlotValue {

  /** Tells whether there is something to work with: neither "I don't know" nor skipped. */
  default boolean known() {
    return !(this instanceof Unknown || this instanceof Skipped);
  }

  /** Words as a person typed them. */
  record Text(String text) implements SlotValue {}

  /** One of the slot's options. */
  record Choice(String option) implements SlotValue {}

  record YesNo(boolean yes) implements SlotValue {}

  /** What is asked for or given, in the order it was said; may be empty. */
  record Items(List<ItemLine> lines) implements SlotValue {
    public Items {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One thing asked for or given.
   *
   * @param category the catalogue's category, for example {@code equipment}
   * @param type the catalogue's type, for example {@code laptop}
   * @param quantity null when none was said
   * @param unit {@code piece}, {@code hour}, … or an ISO 4217 code; null when it cannot be told
   * @param condition {@code new}, {@code refurbished}, {@code used}, {@code broken}; null if unsaid
   * @param per {@code day week month quarter year} for a rhythm; else null
   * @param note the words that named it; empty when it was tapped
   */
  record ItemLine(
      String category,
      String type,
      @Nullable Quantity quantity,
      @Nullable String unit,
      @Nullable String condition,
      @Nullable String per,
      String note) {

    public ItemLine withQuantity(@Nullable Quantity other) {
      return new ItemLine(category, type, other, unit, condition, per, note);
    }
  }

  /**
   * How much. At least one bound is there.
   *
   * @param min null for "at most"
   * @param max null for "at least"
   */
  record Quantity(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean approximate)
      implements SlotValue {
    public Quantity {
      if (min == null && max == null) {
        throw new IllegalArgumentException("a quantity needs a bound");
      }
    }

    public static Quantity exactly(long amount) {
      return new Quantity(BigDecimal.valueOf(amount), BigDecimal.valueOf(amount), false);
    }

    /** The number meant when only one can be used: the upper bound, else the lower. */
    public BigDecimal amount() {
      return max == null ? java.util.Objects.requireNonNull(min) : max;
    }
  }

  /**
   * Where.
   *
   * @param name the commune's official name, or an area as said
   * @param insee the commune's code; null for an area or a place abroad
   * @param postcode null when it is not clear
   */
  record Place(String name, @Nullable String insee, @Nullable String postcode)
      implements SlotValue {}

  record Day(LocalDate day) implements SlotValue {}

  /**
   * An amount of money.
   *
   * @param amount in whole currency units, decimals kept
   * @param currency ISO 4217
   */
  record Money(BigDecimal amount, String currency) implements SlotValue {}

  /** A phone number in E.164. */
  record Phone(String number) implements SlotValue {}

  /** An address in lower case. */
  record Email(String address) implements SlotValue {}

  /** A way to be reached. Phone (E.164) or e-mail is there, or both. */
  record Contact(@Nullable String phone, @Nullable String email, @Nullable String name)
      implements SlotValue {}

  /** Photos, by the channel's own references, in the order they came. */
  record Photos(List<String> fileRefs) implements SlotValue {
    public Photos {
      fileRefs = List.copyOf(fileRefs);
    }

    public Photos and(String fileRef) {
      List<String> more = new ArrayList<>(fileRefs);
      more.add(fileRef);
      return new Photos(more);
    }
  }

  /**
   * Who somebody is.
   *
   * @param kind {@code association student school company foundation local_authority individual}
   * @param name as said
   */
  record Party(@Nullable String kind, @Nullable String name) implements SlotValue {}

  /**
   * One of the person's own records.
   *
   * @param id the record's own id
   * @param reference what people can say aloud: {@code B-7K3F}
   * @param side {@code need} or {@code offer}
   * @param items what it is about, for the label
   */
  record OwnRecord(String id, String reference, String side, Items items) implements SlotValue {}

  /** "Je ne sais pas." */
  record Unknown() implements SlotValue {}

  /** An optional question passed over. */
  record Skipped() implements SlotValue {}
}
