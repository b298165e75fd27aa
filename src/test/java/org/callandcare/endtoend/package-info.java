/**
 * The whole application, as people and staff meet it; and, on request, under every fault ("Fault
 * runs" in {@code src/docs/operations.md} has the commands): {@link
 * org.callandcare.endtoend.CrashTest}, {@link org.callandcare.endtoend.FaultyTelegramTest}, {@link
 * org.callandcare.endtoend.KilledInstancesTest}, {@link org.callandcare.endtoend.StoreFaultsTest},
 * {@link org.callandcare.endtoend.EnduranceTest}.
 */
@NullMarked
package org.callandcare.endtoend;

import org.jspecify.annotations.NullMarked;
