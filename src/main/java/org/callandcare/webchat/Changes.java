package org.callandcare.webchat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Wakes the streams of this process when a conversation changes. A hint only: a stream that misses
 * one, or whose conversation was changed by another instance, finds the change at its next look
 * into the store.
 */
@Component
@WebchatIsOn
class Changes {

  private final Set<Consumer<String>> listeners = ConcurrentHashMap.newKeySet();

  void announce(String chat) {
    listeners.forEach(listener -> listener.accept(chat));
  }

  void listen(Consumer<String> listener) {
    listeners.add(listener);
  }

  void leave(Consumer<String> listener) {
    listeners.remove(listener);
  }
}
