/** Candidates for a need or an offer: policies, score, reasons, allocation and holds. */
@ApplicationModule(allowedDependencies = {"records", "catalogue", "places"})
@NullMarked
package org.callandcare.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
