package org.callandcare.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;

/** A database of its own for one test, on one of the stores. Dropped when closed. */
public final class TestStore implements AutoCloseable {

  private final String name;
  private final ConnectionString address;
  private final MongoClient client;

  TestStore(String name, ConnectionString address) {
    this(name, address, newClient(address));
  }

  private TestStore(String name, ConnectionString address, MongoClient client) {
    this.name = name;
    this.address = address;
    this.client = client;
  }

  /** The same for a process that dies. */
  public TestStore through(MortalClient mortal) {
    return new TestStore(name, address, mortal.client());
  }

  public MortalClient mortal() {
    return new MortalClient(client);
  }

  /** A further client of the same database, with the settings of the application. */
  public MongoClient newClient() {
    return newClient(address);
  }

  /** As {@link #newClient()}, one that tells what it asks of the store. */
  public MongoClient newClient(CommandListener listener) {
    return newClient(address, MongoClientSettings.builder().addCommandListener(listener));
  }

  private static MongoClient newClient(ConnectionString address) {
    return newClient(address, MongoClientSettings.builder());
  }

  private static MongoClient newClient(
      ConnectionString address, MongoClientSettings.Builder settings) {
    settings.applyConnectionString(address);
    StoreConfiguration.durable(settings, address);
    return MongoClients.create(settings.build());
  }

  public MongoClient client() {
    return client;
  }

  public MongoDatabase database() {
    return client.getDatabase(databaseName());
  }

  public String databaseName() {
    return java.util.Objects.requireNonNull(address.getDatabase());
  }

  /** As {@code MONGODB_URI} takes it, the database named in it. */
  public String uri() {
    return address.getConnectionString();
  }

  /** Tells whether this is the embedded store. */
  public boolean embedded() {
    return name.equals(TestStores.EMBEDDED);
  }

  @Override
  public void close() {
    try (client) {
      database().drop();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
