package org.callandcare.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.callandcare.channel.OutgoingMessage.Priority;

/** What is counted of delivery. Tags are closed sets; nothing in them is about a person. */
final class DeliveryMeters {

  /** What becomes of an update. */
  enum Fate {
    /** It was stored. */
    RECEIVED,
    /** It was known already. */
    DUPLICATE,
    /** Its turn was written. */
    HANDLED,
    /** No handler wanted it. */
    UNWANTED,
    /** It became a dead letter. */
    DEAD
  }

  private final MeterRegistry registry;
  private final Map<Fate, Counter> updates = new EnumMap<>(Fate.class);
  private final Map<String, Counter> sends = new ConcurrentHashMap<>();
  private final Counter storeRetries;
  private final Timer answers;

  DeliveryMeters(MeterRegistry registry) {
    this.registry = registry;
    for (Fate fate : Fate.values()) {
      updates.put(fate, registry.counter("delivery.updates", "fate", lower(fate)));
    }
    storeRetries = registry.counter("delivery.store.retries");
    answers =
        Timer.builder("delivery.answers")
            .description("From the arrival of a message to its answer being sent")
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry);
  }

  void updates(Fate fate, int count) {
    Counter counter = updates.get(fate);
    if (counter != null && count > 0) {
      counter.increment(count);
    }
  }

  /** An answer is sent. */
  void answered(Duration after) {
    answers.record(after.isNegative() ? Duration.ZERO : after);
  }

  /** A send ended: {@code delivery.sends} by priority and outcome. */
  void sent(Priority priority, String outcome) {
    sends
        .computeIfAbsent(
            lower(priority) + " " + outcome,
            _ ->
                registry.counter("delivery.sends", "priority", lower(priority), "outcome", outcome))
        .increment();
  }

  /** The store did not take something, and it will be tried again. */
  void storeRetried() {
    storeRetries.increment();
  }

  void gauge(String name, String description, Supplier<Number> value) {
    io.micrometer.core.instrument.Gauge.builder(name, value)
        .description(description)
        .register(registry);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
