package org.callandcare.channel;

/** An event: a conversation blocked the bot or is gone. Published once per change. */
public record ConversationUnreachable(ConversationKey conversation) {}
