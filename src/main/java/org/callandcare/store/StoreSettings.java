package org.callandcare.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where records and conversations are kept.
 *
 * @param uri a MongoDB connection string ({@code MONGODB_URI}); null or blank for the embedded
 *     store
 * @param data the folder of the embedded store ({@code CALLANDCARE_DATA}), made when it is missing
 */
@ConfigurationProperties("callandcare.store")
public record StoreSettings(@Nullable String uri, @DefaultValue("data") Path data) {

  /** The database, where the connection string names none. */
  static final String DATABASE = "callandcare";

  boolean embedded() {
    return uri == null || uri.isBlank();
  }
}
