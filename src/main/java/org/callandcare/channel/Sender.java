package org.callandcare.channel;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a message, as the channel tells it.
 *
 * @param id the channel's own id of the account
 * @param name a name to be shown to colleagues in a staff chat, never logged; on one line, at most
 *     64 characters, without signs that hide or turn the words beside it; null when unknown
 * @param languageCode IETF tag of the account's interface language, a prior only; null when unknown
 */
public record Sender(String id, @Nullable String name, @Nullable String languageCode) {
  public Sender {
    name = name == null ? null : ShownName.of(name);
  }
}
