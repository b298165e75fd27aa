package org.callandcare.delivery;

import java.time.Instant;
import org.callandcare.channel.ConversationKey;
import org.callandcare.channel.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent, and where it is stored until it is.
 *
 * @param shelf where it is stored
 * @param id under which id: that of the message, or for an outbox entry tried again that and a
 *     number
 * @param number its place in the order of the outbox; 0 when it has none
 * @param message what is to be sent
 * @param asked when the message it answers arrived; null when it answers none
 */
record Outgoing(
    Shelf shelf, String id, long number, OutgoingMessage message, @Nullable Instant asked) {

  enum Shelf {
    /** In its turn, written with it. */
    LANE,
    OUTBOX
  }

  Outgoing numbered(long place) {
    return new Outgoing(shelf, id, place, message, asked);
  }

  /** The same, for a conversation that has another key now. */
  Outgoing to(ConversationKey moved) {
    return new Outgoing(
        shelf,
        id,
        number,
        new OutgoingMessage(message.id(), moved, message.body(), message.priority()),
        asked);
  }

  /** Whether it was put into the outbox after another, so that it is sent after it. */
  boolean isAfter(Outgoing other) {
    return shelf == Shelf.OUTBOX && other.shelf == Shelf.OUTBOX && number > other.number;
  }

  /** The target of an edit; null for anything else. */
  @Nullable String editTarget() {
    return message.body() instanceof OutgoingMessage.Edit edit ? edit.target() : null;
  }
}
