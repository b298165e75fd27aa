package org.callandcare.records;

/**
 * A quantity to be held.
 *
 * @param key unique and deterministic: holding twice under one key holds once. After an allocation
 *     ended, holding the same again needs another key.
 * @param given in the unit of the offer's line
 * @param covered the same in the unit of the need's line
 * @param origin what it comes from, for example the id of a match
 */
public record Hold(
    String key,
    OpenNeed need,
    int needLine,
    AvailableOffer offer,
    int offerLine,
    Amount given,
    Amount covered,
    String origin,
    Actor by) {

  public Hold {
    if (given.isZero() || covered.isZero()) {
      throw new IllegalArgumentException("nothing to hold: " + key);
    }
  }
}
