/**
 * What the people behind the desk see and decide: alerts, proposals, handoffs, call-backs,
 * commands, and the audit of it all.
 *
 * <p>Entry types: {@link org.callandcare.desk.Desk} and {@link org.callandcare.desk.Proposals}. The
 * rest comes in through the ports of {@code channel} and {@code conversation} and through the
 * events of {@code records} and {@code matching}. Nothing is decided here that belongs to a record
 * or a match: an alert only shows how they stand.
 */
@ApplicationModule(
    allowedDependencies = {
      "matching",
      "records",
      "conversation",
      "channel",
      "texts",
      "catalogue",
      "places",
      "hours",
      "store"
    })
@NullMarked
package org.callandcare.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
