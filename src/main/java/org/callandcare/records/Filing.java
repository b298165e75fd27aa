package org.callandcare.records;

import org.jspecify.annotations.Nullable;

/**
 * Something to be filed.
 *
 * @param key unique and deterministic: filing twice under one key gives one record
 * @param party who asks or gives
 * @param kind what the party speaks as this time
 * @param organisation the organisation it speaks for, as it called it; null for a person
 * @param merge true when the party was told of a similar record and wants this one added to it
 */
public record Filing(
    String key,
    PartyId party,
    PartyKind kind,
    @Nullable String organisation,
    Content content,
    boolean merge) {

  @Override
  public String toString() {
    return "Filing[" + key + "]";
  }
}
