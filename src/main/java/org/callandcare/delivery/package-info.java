/**
 * The durable inbox and outbox: one lane per conversation, retries, dead letters, leases.
 *
 * <p>Start at {@link org.callandcare.delivery.TurnTaking} (from a message to a written turn),
 * {@link org.callandcare.delivery.Outward} (from there to the channel) and {@link
 * org.callandcare.delivery.Ownership} (which instance does it). Other modules see the ports of
 * {@code channel} only. What a message means, and how a channel speaks, is not known here. Why it
 * is built so: {@code src/docs/decisions/0005-lanes-and-the-turn-write.md}.
 */
@ApplicationModule(allowedDependencies = {"channel", "store"})
@NullMarked
package org.callandcare.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
