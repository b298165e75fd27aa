package org.callandcare.channel;

import java.util.List;

/** The durable exit for what is not the answer to the message in hand: alerts, notices, relays. */
public interface Outbox {

  /**
   * Stores messages to be sent. When it returns they are durable and will be sent, each
   * conversation's in this order; a message whose id is known already is left out.
   */
  void enqueue(List<OutgoingMessage> messages);
}
