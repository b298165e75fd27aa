/**
 * A chat page in the browser: the way to try the bot without a token, and a channel of its own.
 *
 * <p>Start at {@link org.callandcare.webchat.WebChannel}, the adapter of {@code channel}. What is
 * shown is kept in the collection {@code webchat_messages}, so that a reload, a lost connection or
 * a killed process shows the same again; what a person sends goes straight to the {@code Inbox}.
 * Left outside: accounts and passwords. Whoever reaches the page may speak as anyone on it, which
 * is why it answers this machine only unless told otherwise.
 */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package org.callandcare.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
