/**
 * Where MongoDB comes from: the server named by {@code MONGODB_URI}, else the embedded one, whose
 * file lies in {@code CALLANDCARE_DATA}.
 *
 * <p>Start at {@link org.callandcare.store.StoreConfiguration}. Other modules use the beans that
 * Spring makes of it ({@code MongoClient}, {@code MongoDatabaseFactory}, {@code MongoTemplate}) and
 * never ask which store it is; {@link org.callandcare.store.GroupCommit} saves them round trips.
 * What each store can do is told in {@code src/docs/operations.md}; collections and indexes belong
 * to the modules that own them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.callandcare.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
