package org.callandcare.channel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of one message: written at once, whole or not at all.
 *
 * @param state what the next {@link Snapshot} will hold
 * @param replies what to send to this conversation, in order
 * @param dueAt when a {@link Content.Timer} shall arrive if nothing else does before; null for
 *     never
 */
public record Turn(@Nullable String state, List<OutgoingMessage> replies, @Nullable Instant dueAt) {
  public Turn {
    replies = List.copyOf(replies);
  }
}
