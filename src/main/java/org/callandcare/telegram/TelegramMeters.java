package org.callandcare.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.callandcare.channel.SendOutcome;

/** What is counted of Telegram. Tags are closed sets; nothing in them is about a person. */
final class TelegramMeters {

  private final MeterRegistry registry;

  TelegramMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Times a send and counts it under its outcome: {@code telegram.sends}. */
  SendOutcome send(Supplier<SendOutcome> send) {
    Timer.Sample sample = Timer.start(registry);
    SendOutcome outcome = send.get();
    sample.stop(
        registry.timer(
            "telegram.sends",
            "outcome",
            outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
    return outcome;
  }

  /** Telegram asked to wait: {@code telegram.flood}. */
  void flooded() {
    registry.counter("telegram.flood").increment();
  }

  /** Updates that came: {@code telegram.updates}, by what became of them. */
  void updates(String fate, int count) {
    registry.counter("telegram.updates", "fate", fate).increment(count);
  }

  /** A question for updates: {@code telegram.polls}, by how it ended. */
  void polled(String end) {
    registry.counter("telegram.polls", "end", end).increment();
  }

  /** A call of the webhook that was turned away: {@code telegram.webhook.refused}. */
  void webhookRefused(String reason) {
    registry.counter("telegram.webhook.refused", "reason", reason).increment();
  }
}
