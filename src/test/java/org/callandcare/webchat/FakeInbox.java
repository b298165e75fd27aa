package org.callandcare.webchat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.springframework.dao.DataAccessResourceFailureException;

/** An inbox that keeps what it is given, knows duplicates by key, and can be out of order. */
final class FakeInbox implements Inbox {

  private final List<IncomingMessage> messages = new CopyOnWriteArrayList<>();
  private volatile Consumer<IncomingMessage> listener = _ -> {};
  private volatile boolean broken;

  @Override
  public void accept(List<IncomingMessage> arrived) {
    if (broken) {
      throw new DataAccessResourceFailureException("out of order");
    }
    for (IncomingMessage message : arrived) {
      if (messages.stream().noneMatch(known -> known.key().equals(message.key()))) {
        messages.add(message);
        listener.accept(message);
      }
    }
  }

  List<IncomingMessage> messages() {
    return messages;
  }

  void answeredBy(Consumer<IncomingMessage> answering) {
    listener = answering;
  }

  void isBroken(boolean now) {
    broken = now;
  }

  void forget() {
    messages.clear();
    listener = _ -> {};
    broken = false;
  }
}
