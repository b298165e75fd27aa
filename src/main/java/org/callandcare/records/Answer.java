package org.callandcare.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person answered to one question, kept under the slot's name. */
public sealed interface Answer {

  /** Words as typed. */
  record Text(String text) implements Answer {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** One of the slot's options. */
  record Choice(String option) implements Answer {}

  record YesNo(boolean yes) implements Answer {}

  record Count(Quantity quantity) implements Answer {}

  record Day(LocalDate day) implements Answer {}

  /**
   * @param amount in whole currency units, decimals kept
   * @param currency ISO 4217
   */
  record Money(BigDecimal amount, String currency) implements Answer {}

  record Where(Place place) implements Answer {}

  /** A way to be reached: E.164 or an address, and a name. */
  record Contact(@Nullable String phone, @Nullable String email, @Nullable String name)
      implements Answer {
    @Override
    public String toString() {
      return "Contact[…]";
    }
  }

  /** Photos, by the channel's own references. */
  record Photos(List<String> fileRefs) implements Answer {
    public Photos {
      fileRefs = List.copyOf(fileRefs);
    }
  }

  /** "Je ne sais pas": asked and not to be asked again. */
  record Unknown() implements Answer {}
}
