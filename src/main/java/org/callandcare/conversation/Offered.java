package org.callandcare.conversation;

import org.callandcare.dialogue.SlotValue;
import org.jspecify.annotations.Nullable;

/**
 * What a button under the newest question means.
 *
 * @param label what is read on it
 * @param act what pressing it does
 * @param value what it puts into the slot that is asked for; null for nothing
 * @param target the step it goes to, or the slot it changes; null for none
 */
record Offered(String label, Act act, @Nullable SlotValue value, @Nullable String target) {

  /** What pressing a button does. */
  enum Act {
    /** Answers the question. */
    ANSWER,
    /** A button of the dialogue's own. */
    OWN,
    /** Opens a slot of a summary again. */
    EDIT,
    CONFIRM,
    CANCEL,
    /** No more photos. */
    ENOUGH,
    BACK,
    HUMAN
  }

  static Offered answer(String label, SlotValue value) {
    return new Offered(label, Act.ANSWER, value, null);
  }

  static Offered of(String label, Act act) {
    return new Offered(label, act, null, null);
  }
}
