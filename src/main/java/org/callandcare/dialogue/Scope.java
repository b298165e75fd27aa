package org.callandcare.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an expression can see. */
public interface Scope {

  /** What stands in a slot; null when it was not answered. */
  @Nullable SlotValue slot(String name);

  /** A fact; null when it is not known. */
  @Nullable SlotValue fact(String name);

  LocalDate today();

  /** Tells whether something typed carried such a sign: {@code link}, {@code fee}. */
  boolean flagged(String flag);
}
