package org.callandcare.matching;

import org.callandcare.records.Amount;

/**
 * A line of an offer proposed for a line of a need.
 *
 * @param neededType catalogue type of the need's line
 * @param offeredType catalogue type of the offer's line; the same, or one that serves it
 * @param given in the unit of the offer's line
 * @param givenUnit that unit
 * @param covered the same in the unit of the need's line
 * @param coveredUnit that unit
 * @param asked what the need's line still missed before
 * @param offered what the offer's line still had before
 */
public record MatchedLine(
    int needLine,
    int offerLine,
    String neededType,
    String offeredType,
    Amount given,
    String givenUnit,
    Amount covered,
    String coveredUnit,
    Amount asked,
    Amount offered) {}
