/** Every word a person reads, by key and language. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.callandcare.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
