package org.callandcare.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.callandcare.channel.Content;
import org.callandcare.channel.Inbox;
import org.callandcare.channel.IncomingMessage;
import org.callandcare.channel.Receipt;

/** An inbox that keeps what it takes, each key once, and fails when told to. */
final class FakeInbox implements Inbox {

  private final Map<String, IncomingMessage> taken = new LinkedHashMap<>();
  private final List<String> asNew = new ArrayList<>();
  private int acceptances;
  private boolean away;
  private Consumer<List<IncomingMessage>> before = _ -> {};
  private Function<List<IncomingMessage>, Receipt> receipts = _ -> Receipt.KEPT;

  @Override
  public void accept(List<IncomingMessage> messages) {
    Consumer<List<IncomingMessage>> first;
    synchronized (this) {
      first = before;
    }
    first.accept(messages);
    synchronized (this) {
      acceptances++;
      if (away) {
        throw new IllegalStateException("the store is away");
      }
      messages.forEach(message -> taken.putIfAbsent(message.key(), message));
    }
  }

  @Override
  public Receipt acceptNew(List<IncomingMessage> messages) {
    Function<List<IncomingMessage>, Receipt> given;
    synchronized (this) {
      messages.forEach(message -> asNew.add(message.key()));
      given = receipts;
    }
    accept(messages);
    return given.apply(messages);
  }

  /** What is new is in hand at first, until a receipt of this kind says otherwise. */
  synchronized void hands(Function<List<IncomingMessage>, Receipt> out) {
    receipts = out;
  }

  /** The keys of what was said to come for the first time. */
  synchronized List<String> asNew() {
    return List.copyOf(asNew);
  }

  synchronized void goAway() {
    away = true;
  }

  synchronized void comeBack() {
    away = false;
  }

  /** Runs before anything is taken. */
  synchronized void before(Consumer<List<IncomingMessage>> action) {
    before = action;
  }

  /** Nothing is taken until the latch opens. */
  void waitFor(CountDownLatch latch) {
    before(
        _ -> {
          try {
            latch.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  synchronized int acceptances() {
    return acceptances;
  }

  synchronized List<IncomingMessage> taken() {
    return new ArrayList<>(taken.values());
  }

  synchronized List<Content> contents() {
    return taken.values().stream().map(IncomingMessage::content).toList();
  }

  /** Waits until so many messages were taken. */
  List<IncomingMessage> await(int count) {
    Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> taken().size() >= count);
    return taken();
  }
}
