/** Where MongoDB comes from: the server named by {@code MONGODB_URI}, else the embedded one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.callandcare.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
