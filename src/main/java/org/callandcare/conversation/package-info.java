/**
 * The engine that turns a dialogue, a state and an input into a turn, and the handler that feeds
 * it.
 */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "texts",
      "dialogue",
      "understanding",
      "records",
      "catalogue",
      "places",
      "hours"
    })
@NullMarked
package org.callandcare.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
