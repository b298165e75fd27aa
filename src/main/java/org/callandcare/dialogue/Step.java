package org.callandcare.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a dialogue. */
public sealed interface Step {

  /** The target that ends a dialogue. */
  String END = "end";

  Head head();

  default String name() {
    return head().name();
  }

  /** Tells whether a person may have something to do here. */
  default boolean waits() {
    return this instanceof Ask || this instanceof Summary || this instanceof Handoff;
  }

  /**
   * What every step has.
   *
   * @param name unique in its dialogue
   * @param line where it stands in its file
   * @param when the step is left out when this does not hold; null for always
   * @param next where it goes on; null for the following step
   * @param lines where its keys stand; those below a key with a dot: {@code with.phone}
   */
  record Head(
      String name,
      int line,
      @Nullable Expression when,
      @Nullable String next,
      Map<String, Integer> lines) {
    public Head {
      lines = Map.copyOf(lines);
    }

    /** Where that key stands; the step itself when it is not there. */
    public int line(String key) {
      return lines.getOrDefault(key, line);
    }
  }

  /**
   * Asks until the slot is filled.
   *
   * @param text key of the question; null for the usual one
   */
  record Ask(Head head, String slot, @Nullable String text, List<AskButton> buttons)
      implements Step {
    public Ask {
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * A further button under a question.
   *
   * @param value what it puts into the slot; null for nothing
   * @param next where it goes; null to go on
   */
  record AskButton(String name, @Nullable Expression value, @Nullable String next, int line) {}

  record Say(Head head, String text) implements Step {}

  record Branch(Head head, List<Fork> forks) implements Step {
    public Branch {
      forks = List.copyOf(forks);
    }
  }

  /** One way of a branch; without a condition it is the last. */
  record Fork(@Nullable Expression when, String next, int line) {}

  /**
   * Walks another dialogue and comes back.
   *
   * @param with the other's slots
   * @param into own slot → the other's slot
   * @param hear own text slot from which the other takes what it can; null for none
   */
  record Call(
      Head head,
      String dialogue,
      Map<String, Expression> with,
      Map<String, String> into,
      @Nullable String hear)
      implements Step {
    public Call {
      with = Map.copyOf(with);
      into = Map.copyOf(into);
    }
  }

  /** Goes over to another dialogue for good. */
  record Link(Head head, String dialogue, Map<String, Expression> with, @Nullable String hear)
      implements Step {
    public Link {
      with = Map.copyOf(with);
    }
  }

  record SetSlots(Head head, Map<String, Expression> values) implements Step {
    public SetSlots {
      values = Map.copyOf(values);
    }
  }

  /**
   * Has something done.
   *
   * @param into own slot → result; empty: results go into slots of their own name
   */
  record Do(Head head, String effect, Map<String, Expression> with, Map<String, String> into)
      implements Step {
    public Do {
      with = Map.copyOf(with);
      into = Map.copyOf(into);
    }
  }

  /**
   * Shows the record as it will be filed.
   *
   * @param slots its lines
   * @param text key of the heading; null for the usual one
   * @param confirm where it goes when confirmed; null for the following step
   * @param cancel where it goes when cancelled; null for the cancellation pattern
   */
  record Summary(
      Head head,
      List<String> slots,
      @Nullable String text,
      @Nullable String confirm,
      @Nullable String cancel)
      implements Step {
    public Summary {
      slots = List.copyOf(slots);
    }
  }

  record Handoff(Head head, String reason) implements Step {}

  record End(Head head) implements Step {}
}
