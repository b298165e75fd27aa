package org.callandcare.delivery;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether people are being answered: down when a message has waited too long. */
final class DeliveryHealth extends AbstractHealthIndicator {

  private final Parts parts;

  DeliveryHealth(Parts parts) {
    super("Delivery's health cannot be told");
    this.parts = parts;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    double lag = parts.lag();
    boolean leased = parts.ownership().isValid();
    boolean timely = lag < parts.settings().lagAlarm().toSeconds();
    builder
        .status(leased && timely ? "UP" : "DOWN")
        .withDetail("oldestWaitsSeconds", lag)
        .withDetail("partitions", parts.ownership().owned().size() + " of " + Partitions.COUNT)
        .withDetail("leases", leased ? "held" : "not held: the store does not answer")
        .withDetail("others", parts.ownership().isAlone() ? "none" : "run too");
  }
}
