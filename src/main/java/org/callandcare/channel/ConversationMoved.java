package org.callandcare.channel;

/** An event: a conversation has a new key; whoever stores the old one rewrites it. */
public record ConversationMoved(ConversationKey from, ConversationKey to) {}
