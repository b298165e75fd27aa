package org.callandcare.delivery;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes events; what a listener throws is logged and harms nobody else. */
final class Events {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final Consumer<Object> publisher;

  Events(Consumer<Object> publisher) {
    this.publisher = publisher;
  }

  void publish(Object event) {
    try {
      publisher.accept(event);
    } catch (RuntimeException e) {
      LOG.error(
          "a listener of {} failed: {}", event.getClass().getSimpleName(), Handlers.reason(e));
    }
  }
}
