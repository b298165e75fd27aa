package org.callandcare.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Chooses the store. A server that does not answer never stops the start: the driver tries on,
 * health shows it, and each caller's command fails after {@link #FIND_SERVER_MS} until it is back.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

  private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

  /** How long a command waits for a server that takes writes. */
  static final long FIND_SERVER_MS = 3_000;

  /** How long a command waits for its reply: a frozen server must not hold threads for ever. */
  static final long REPLY_MS = 10_000;

  @Bean
  @ConditionalOnExpression("'${callandcare.store.uri:}'.isBlank()")
  EmbeddedStore embeddedStore(StoreSettings settings) {
    EmbeddedStore store = new EmbeddedStore(settings.data());
    log.info(
        "Store: embedded, in {} (for a MongoDB server set MONGODB_URI)",
        settings.data().toAbsolutePath().normalize());
    return store;
  }

  @Bean
  MongoConnectionDetails mongoConnectionDetails(
      StoreSettings settings, @Nullable EmbeddedStore embedded) {
    if (embedded != null) {
      ConnectionString address = embedded.connectionString(StoreSettings.DATABASE);
      return () -> address;
    }
    ConnectionString address = ServerAddress.parse(Objects.requireNonNull(settings.uri()));
    log.info(
        "Store: MongoDB at {}, database {} (MONGODB_URI)",
        String.join(", ", address.getHosts()),
        address.getDatabase());
    return () -> address;
  }

  /** In place of Spring Boot's own, hence its name. */
  @Bean
  StoreHealth mongoHealthIndicator(MongoClient client, StoreSettings settings) {
    return new StoreHealth(client, settings.embedded());
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  MongoClientSettingsBuilderCustomizer storeClient(
      StoreSettings settings, MongoConnectionDetails details) {
    return client -> {
      durable(client, details.getConnectionString());
      if (!settings.embedded()) {
        client.applyToClusterSettings(cluster -> cluster.addClusterListener(new StoreWatch()));
      }
    };
  }

  /** Majority and journal whatever the connection string says, and waits that end. */
  static void durable(MongoClientSettings.Builder client, ConnectionString address) {
    client
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .applyToClusterSettings(
            cluster ->
                cluster.serverSelectionTimeout(
                    Optional.ofNullable(address.getServerSelectionTimeout())
                        .map(Integer::longValue)
                        .orElse(FIND_SERVER_MS),
                    TimeUnit.MILLISECONDS))
        .applyToSocketSettings(
            socket ->
                socket
                    .connectTimeout(
                        Optional.ofNullable(address.getConnectTimeout())
                            .map(Integer::longValue)
                            .orElse(FIND_SERVER_MS),
                        TimeUnit.MILLISECONDS)
                    .readTimeout(
                        Optional.ofNullable(address.getSocketTimeout())
                            .map(Integer::longValue)
                            .orElse(REPLY_MS),
                        TimeUnit.MILLISECONDS));
  }
}
