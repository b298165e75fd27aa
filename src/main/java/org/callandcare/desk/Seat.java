package org.callandcare.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who answers people in the private conversation with the bot.
 *
 * @param handoffs those being answered; what is written goes to the last one
 * @param before the conversation's state until then, given back afterwards
 * @param dueBefore what was due then
 */
record Seat(List<String> handoffs, @Nullable String before, @Nullable Instant dueBefore) {

  /** The signal that seats somebody; its argument {@code handoff} says for whom. */
  static final String TAKE = "desk-take";

  /** The signal that ends it for one handoff. */
  static final String LEAVE = "desk-leave";

  Seat {
    handoffs = List.copyOf(handoffs);
  }

  boolean empty() {
    return handoffs.isEmpty();
  }

  String current() {
    return handoffs.getLast();
  }

  /** What is written goes to this one from now on. */
  Seat facing(String handoff) {
    List<String> all = new ArrayList<>(without(handoff).handoffs);
    all.add(handoff);
    return new Seat(all, before, dueBefore);
  }

  Seat without(String handoff) {
    return new Seat(
        handoffs.stream().filter(other -> !other.equals(handoff)).toList(), before, dueBefore);
  }
}
