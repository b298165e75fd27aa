package org.callandcare.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the store answers. Asks with {@code ping}, which every store knows; Spring Boot's own
 * indicator asks {@code hello}, which the embedded one does not.
 */
final class StoreHealth implements HealthIndicator {

  private static final Document PING = new Document("ping", 1);

  private final MongoClient client;
  private final boolean embedded;

  StoreHealth(MongoClient client, boolean embedded) {
    this.client = client;
    this.embedded = embedded;
  }

  @Override
  public Health health() {
    String store = embedded ? "embedded" : "server";
    try {
      client.getDatabase("admin").runCommand(PING);
      return Health.up().withDetail("store", store).build();
    } catch (MongoException e) {
      return Health.down()
          .withDetail("store", store)
          .withDetail("reason", e.getClass().getSimpleName())
          .build();
    }
  }
}
