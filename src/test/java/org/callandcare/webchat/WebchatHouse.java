package org.callandcare.webchat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The chat page alone: no bot behind it but a fake inbox, and an embedded store in memory. No
 * component, so that no scan finds it.
 */
@EnableAutoConfiguration
@ComponentScan(basePackageClasses = WebChannel.class)
class WebchatHouse {

  @Bean
  Clock clock() {
    return InstantSource.system().withZone(ZoneOffset.UTC);
  }

  @Bean
  FakeInbox inbox() {
    return new FakeInbox();
  }

  @Bean(destroyMethod = "shutdown")
  MongoServer mongoServer() {
    return new MongoServer(H2Backend.inMemory());
  }

  @Bean
  MongoClient mongoClient(MongoServer server) {
    return MongoClients.create(server.bindAndGetConnectionString());
  }
}
