package org.callandcare.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation when a message is handled.
 *
 * @param conversation its key
 * @param state the handler's own words from the last turn, opaque to everyone else; null at first
 * @param dueAt when a {@link Content.Timer} was asked for; null when none was
 */
public record Snapshot(
    ConversationKey conversation, @Nullable String state, @Nullable Instant dueAt) {}
