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
}
