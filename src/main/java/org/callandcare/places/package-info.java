/** Communes, their quarters and postcodes, and the distance between them. */
@ApplicationModule(allowedDependencies = {"yaml"})
@NullMarked
package org.callandcare.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
