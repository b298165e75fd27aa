/**
 * The vocabulary of messaging: what arrives, what leaves, and the ports between them.
 *
 * <p>Start at {@link org.callandcare.channel.IncomingMessage} and {@link
 * org.callandcare.channel.TurnHandler}. Nothing here knows of Telegram, of a browser or of a store.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.callandcare.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
