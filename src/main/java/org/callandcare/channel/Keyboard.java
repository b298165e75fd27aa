package org.callandcare.channel;

import java.util.List;

/** What stands under a message for tapping. */
public sealed interface Keyboard {

  Keyboard NONE = new None();

  /** Nothing; a reply keyboard shown earlier stays. */
  record None() implements Keyboard {}

  /** Rows of inline buttons. */
  record Inline(List<List<Button>> rows) implements Keyboard {
    public Inline {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** One button that shares the person's own phone number. */
  record AskContact(String label) implements Keyboard {}

  /** One button that shares the person's position. */
  record AskLocation(String label) implements Keyboard {}

  /** Takes a reply keyboard ({@link AskContact}, {@link AskLocation}) away. */
  record Remove() implements Keyboard {}
}
