/**
 * What can be asked for and given: categories, item types, units, and which type satisfies which.
 */
@ApplicationModule(allowedDependencies = {"yaml"})
@NullMarked
package org.callandcare.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
