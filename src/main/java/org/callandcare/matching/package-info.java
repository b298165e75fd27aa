/**
 * Which offer serves which need: policies, score, reasons, what is missing; and what staff decide
 * on it.
 *
 * <p>Start at {@link org.callandcare.matching.Matching}, which computes, and {@link
 * org.callandcare.matching.Matches}, which keeps matches with the staff's decisions. {@link
 * org.callandcare.matching.MatchFound} tells that staff should be alerted; whoever alerts also asks
 * {@link org.callandcare.matching.Matches#listToAlert}, because an event does not survive a crash.
 * Reasons are data: their words are left to others.
 */
@ApplicationModule(allowedDependencies = {"records", "catalogue", "places", "store"})
@NullMarked
package org.callandcare.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
