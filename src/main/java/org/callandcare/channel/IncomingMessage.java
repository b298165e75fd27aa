package org.callandcare.channel;

import java.time.Instant;

/**
 * One message, press or event that arrived.
 *
 * @param key unique for all time, for example {@code telegram:123456:987654321} (bot id, update
 *     id); the same message delivered twice has the same key
 * @param conversation where it was said
 * @param sender who said it
 * @param content what was said
 * @param receivedAt when this application saw it first
 */
public record IncomingMessage(
    String key, ConversationKey conversation, Sender sender, Content content, Instant receivedAt) {}
