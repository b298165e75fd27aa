package org.callandcare.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that could not be read, handled or sent, as staff see it in the list.
 *
 * @param id short and stable: 12 characters, fit for a button's token
 * @param kind what it was
 * @param reason what went wrong; never message text
 * @param conversation whose it was; null when that could not be read
 * @param at when it failed
 */
public record DeadLetter(
    String id, Kind kind, String reason, @Nullable ConversationKey conversation, Instant at) {

  public enum Kind {
    /** What arrived could not be read: it can be looked at or dropped, not tried again. */
    UNREADABLE,
    /** A message whose turn failed. */
    INCOMING,
    /** A message that its channel refused for good. */
    OUTGOING
  }

  /** Whether it can be tried again. */
  public boolean retryable() {
    return kind != Kind.UNREADABLE;
  }
}
