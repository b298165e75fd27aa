package org.callandcare.dialogue;

import java.util.List;

/**
 * A text that a dialogue shows.
 *
 * @param step the step's name; empty outside of steps
 * @param line where it is wanted
 * @param what it is: {@code the question}
 * @param keys where it may stand: the first that is there is taken
 * @param required it must be there in every language
 */
record TextUse(
    String step, int line, String what, List<String> keys, boolean required, Place place) {

  /** Where a text is shown. */
  enum Place {
    MESSAGE,
    BUTTON,
    /** On the button that changes a slot, behind a word for "change". */
    SLOT_NAME,
    /** Inside a sentence of another dialogue. */
    TITLE
  }

  TextUse {
    keys = List.copyOf(keys);
  }
}
