/** The durable inbox and outbox: one lane per conversation, retries, dead letters. */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package org.callandcare.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
