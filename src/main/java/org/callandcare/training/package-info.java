/** Offline commands that generate, train and evaluate the models. Imported by no other module. */
@ApplicationModule(allowedDependencies = {"understanding", "catalogue", "places"})
@NullMarked
package org.callandcare.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
