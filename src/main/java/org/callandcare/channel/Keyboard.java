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

  /**
   * A button that shares the person's own phone number.
   *
   * @param words further buttons; pressing one types what it says
   */
  record AskContact(String label, List<String> words) implements Keyboard {
    public AskContact {
      words = List.copyOf(words);
    }

    public AskContact(String label) {
      this(label, List.of());
    }
  }

  /**
   * A button that shares the person's position.
   *
   * @param words further buttons; pressing one types what it says
   */
  record AskLocation(String label, List<String> words) implements Keyboard {
    public AskLocation {
      words = List.copyOf(words);
    }

    public AskLocation(String label) {
      this(label, List.of());
    }
  }

  /** Takes a reply keyboard ({@link AskContact}, {@link AskLocation}) away. */
  record Remove() implements Keyboard {}
}
