package org.callandcare.webchat;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page: sends what changed in its conversations since its {@link Position}, in order, then
 * waits for the next change. A page that comes back with the last event's id misses nothing, since
 * each event is read from the store and never from memory.
 *
 * <p>Events: {@code message} (new or changed), {@code wiped} (forget what was shown), {@code ready}
 * (all of the past is there). A comment every 15 s keeps the line open.
 */
final class EventStream implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final Duration COME_BACK_AFTER = Duration.ofSeconds(1);
  private static final String END = "";

  private final SseEmitter emitter;
  private final Position position;
  private final ShownConversations conversations;
  private final LinkedBlockingQueue<String> woken = new LinkedBlockingQueue<>();

  EventStream(SseEmitter emitter, Position position, ShownConversations conversations) {
    this.emitter = emitter;
    this.position = position;
    this.conversations = conversations;
  }

  void wake(String chat) {
    if (position.chats().contains(chat)) {
      woken.add(chat);
    }
  }

  void end() {
    woken.add(END);
  }

  /** Runs until the page leaves, the store fails or {@link #end} is called. */
  @Override
  public void run() {
    try {
      for (String chat : position.chats()) {
        sendChanges(chat);
      }
      emitter.send(
          SseEmitter.event()
              .name("ready")
              .reconnectTime(COME_BACK_AFTER.toMillis())
              .data(Map.of("conversations", position.chats()), MediaType.APPLICATION_JSON));
      follow();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("a page left: {}", e.getClass().getSimpleName());
    } catch (DataAccessException e) {
      LOG.debug(
          "a page was sent away, the store does not answer: {}", e.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      complete();
    }
  }

  private void complete() {
    try {
      emitter.complete();
    } catch (IllegalStateException e) {
      LOG.debug("the server closed it already: {}", e.getClass().getSimpleName());
    }
  }

  private void follow() throws IOException, InterruptedException {
    while (true) {
      String chat = woken.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
      if (END.equals(chat)) {
        return;
      }
      if (chat == null) {
        emitter.send(SseEmitter.event().comment("."));
      }
      for (String changed : chat == null ? position.chats() : Set.of(chat)) {
        sendChanges(changed);
      }
    }
  }

  private void sendChanges(String chat) throws IOException {
    ShownConversation shown = conversations.read(chat);
    long seen = position.of(chat);
    if (shown.version() == seen) {
      return;
    }
    if (shown.wipedSince(seen)) {
      seen = 0;
      emitter.send(
          SseEmitter.event()
              .name("wiped")
              .data(Map.of("conversation", chat), MediaType.APPLICATION_JSON));
    }
    List<ShownMessage> changed =
        shown.since(seen).stream().sorted(Comparator.comparingLong(ShownMessage::version)).toList();
    for (ShownMessage message : changed) {
      position.moveTo(chat, message.version());
      emitter.send(
          SseEmitter.event()
              .id(position.toString())
              .name("message")
              .data(Map.of("conversation", chat, "message", message), MediaType.APPLICATION_JSON));
    }
    position.moveTo(chat, shown.version());
  }
}
