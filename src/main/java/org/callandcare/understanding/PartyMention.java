package org.callandcare.understanding;

import org.jspecify.annotations.Nullable;

/**
 * Who writes, as far as the words tell.
 *
 * @param kind {@code association student school company foundation local_authority individual}
 * @param name as said
 */
public record PartyMention(@Nullable String kind, @Nullable String name) {
  public static final PartyMention UNKNOWN = new PartyMention(null, null);
}
