/** A chat page in the browser: the way to try the bot without a token, and a channel of its own. */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package org.callandcare.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
