package org.callandcare.conversation;

import java.util.List;
import java.util.Map;
import org.callandcare.dialogue.SlotValue;

/** What an answer says to one question. */
sealed interface Reading {

  Reading NOTHING = new Nothing();

  /** The answer. */
  record Got(SlotValue value) implements Reading {}

  /** It may mean several things: which? */
  record Which(List<SlotValue> values) implements Reading {}

  /**
   * An answer that cannot be taken.
   *
   * @param problem key of the text that says why, below {@code engine.problem}
   */
  record Problem(String problem, Map<String, Object> arguments) implements Reading {}

  /** No answer to this question. */
  record Nothing() implements Reading {}
}
