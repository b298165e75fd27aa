package org.callandcare.channel;

import java.util.List;

/** The durable entrance. */
public interface Inbox {

  /**
   * Stores messages. When it returns they are durable (majority write) and will be handled, each
   * conversation's in this order, whatever crashes; a message whose key is known already is left
   * out.
   *
   * @throws RuntimeException when the store does not take them: nothing may then be acknowledged
   */
  void accept(List<IncomingMessage> messages);

  /**
   * As {@link #accept}, of messages that come for the first time: nobody had one of them in hand
   * when they died, and none comes again unless this fails. So one of them may be handled before it
   * is stored, and its turn stand for it: they are durable when the receipt says so. Whoever brings
   * new messages brings them one call after the other, and acknowledges them in that order.
   *
   * @throws RuntimeException when the store does not take them, or what was brought before
   */
  default Receipt acceptNew(List<IncomingMessage> messages) {
    accept(messages);
    return Receipt.KEPT;
  }
}
