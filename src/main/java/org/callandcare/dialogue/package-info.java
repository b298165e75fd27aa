/** The immutable model of a dialogue, its YAML loader, its validator and its graph. */
@ApplicationModule(allowedDependencies = {"catalogue"})
@NullMarked
package org.callandcare.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
