package org.callandcare.channel;

/**
 * An event: something became a dead letter. Published once for each.
 *
 * @param id its {@link DeadLetter#id}
 * @param reason what went wrong; never message text
 */
public record DeadLettered(String id, String reason) {}
