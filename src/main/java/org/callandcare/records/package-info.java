/**
 * Parties, needs, offers, allocations and call-backs, and their lives. MongoDB is hidden inside.
 *
 * <p>Start at {@link org.callandcare.records.Needs} and {@link org.callandcare.records.Offers} to
 * file and to read, at {@link org.callandcare.records.Dossiers} for what happens to either of them
 * afterwards, and at {@link org.callandcare.records.Allocations} for quantities that are promised.
 * Everything that changes a record tells so by an event ({@link org.callandcare.records.NeedFiled},
 * …), at least once and perhaps again after a crash. How things are worded, and which need goes
 * with which offer, is left to others.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "places", "channel", "store"})
@NullMarked
package org.callandcare.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
