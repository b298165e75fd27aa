package org.callandcare.records;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells what happened. What is told is stored already, and whoever missed it finds it by a scan: a
 * listener that fails must not undo the answer to the person.
 */
final class Events {

  private static final Logger log = LoggerFactory.getLogger(Events.class);

  private final ApplicationEventPublisher publisher;

  Events(ApplicationEventPublisher publisher) {
    this.publisher = publisher;
  }

  void publish(Object event) {
    try {
      publisher.publishEvent(event);
    } catch (RuntimeException e) {
      log.warn("A listener of {} failed: {}", event.getClass().getSimpleName(), e.toString());
    }
  }
}
