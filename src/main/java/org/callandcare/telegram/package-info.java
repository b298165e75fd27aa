/** The Bot API as a channel. The only user of {@code org.telegram} and of Resilience4j. */
@ApplicationModule(allowedDependencies = {"channel"})
@NullMarked
package org.callandcare.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
