package org.callandcare.channel;

import java.util.List;

/**
 * Computes turns. Handlers are asked in Spring's order; the first that {@link #handles} a message
 * has it.
 *
 * <p>A turn may be computed twice (a crash, another instance): everything a handler does besides
 * returning the turn is idempotent under ids derived from {@link IncomingMessage#key}.
 */
public interface TurnHandler {

  /** Tells whether this handler speaks in such a conversation. Cheap; no network. */
  boolean handles(Snapshot snapshot, IncomingMessage message);

  /**
   * A turn of a conversation is to be computed once its state is read: what it will need may be
   * fetched meanwhile. In vain, when another handler has the message.
   *
   * @throws RuntimeException counts for nothing
   */
  default void expect(ConversationKey conversation) {}

  /** Computes the turn. Throwing makes the message a dead letter. */
  Turn handle(Snapshot snapshot, IncomingMessage message);

  /**
   * What to tell the person when {@link #handle} threw: a short sentence in their language and a
   * way on. The state stays as it was.
   */
  List<OutgoingMessage> apologise(Snapshot snapshot, IncomingMessage message);
}
