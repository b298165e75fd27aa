package org.callandcare.webchat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this process. They end before the web server waits for its requests. */
@Component
@WebchatIsOn
class EventStreams implements SmartLifecycle {

  private static final int MOST = 100;
  private static final long NEVER = 0;

  private final ShownConversations conversations;
  private final Changes changes;
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  EventStreams(ShownConversations conversations, Changes changes) {
    this.conversations = conversations;
    this.changes = changes;
  }

  /** Opens a stream, or none when a hundred are open or the application stops. */
  Optional<SseEmitter> open(Position position) {
    if (!running || open.size() >= MOST) {
      return Optional.empty();
    }
    SseEmitter emitter = new SseEmitter(NEVER);
    EventStream stream = new EventStream(emitter, position, conversations);
    emitter.onCompletion(stream::end);
    emitter.onError(_ -> stream.end());
    open.add(stream);
    Thread.ofVirtual().name("webchat-events").start(() -> follow(stream));
    return Optional.of(emitter);
  }

  private void follow(EventStream stream) {
    Consumer<String> listener = stream::wake;
    changes.listen(listener);
    try {
      stream.run();
    } finally {
      changes.leave(listener);
      open.remove(stream);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(EventStream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
