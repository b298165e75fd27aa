/** The people behind the desk: alerts, decisions, handoff, opening hours, call-backs, audit. */
@ApplicationModule(
    allowedDependencies = {
      "matching",
      "records",
      "conversation",
      "channel",
      "texts",
      "catalogue",
      "places",
      "hours"
    })
@NullMarked
package org.callandcare.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
