/** Parties, needs, offers and allocations, and their lives. MongoDB is hidden inside. */
@ApplicationModule(allowedDependencies = {"catalogue", "places", "channel"})
@NullMarked
package org.callandcare.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
