package org.callandcare.telegram;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Instant;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether people can be heard and answered on Telegram. */
final class TelegramHealth extends AbstractHealthIndicator {

  private final TelegramSettings settings;
  private final Connection connection;
  private final CircuitBreaker breaker;

  TelegramHealth(TelegramSettings settings, Connection connection, CircuitBreaker breaker) {
    super("Telegram's health cannot be told");
    this.settings = settings;
    this.connection = connection;
    this.breaker = breaker;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    Connection.State state = connection.state();
    boolean sends = breaker.getState() != CircuitBreaker.State.OPEN;
    builder
        .status(state.fine() && sends ? "UP" : "DOWN")
        .withDetail("updates", settings.webhook() ? "webhook" : "polling")
        .withDetail("telegram", state.words())
        .withDetail("since", connection.since().toString())
        .withDetail("sending", sends ? "works" : "paused: Telegram does not answer");
    Instant lastAnswer = connection.lastAnswer();
    if (lastAnswer != null) {
      builder.withDetail("lastAnswer", lastAnswer.toString());
    }
  }
}
