package org.callandcare.store;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.GenericContainer;

/**
 * The stores that contract tests run on: the embedded one always, and a real one: the server named
 * by {@code MONGODB_TEST_URI}, else a container of {@code MONGODB_TEST_IMAGE} (default {@code
 * mongo:8}) where a Docker engine answers and has or gets the image.
 */
public final class TestStores {

  static final String EMBEDDED = "embedded";
  private static final int MONGODB_PORT = 27017;
  private static final TestStores OPEN = new TestStores();

  private final Map<String, String> servers = new LinkedHashMap<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private String missing = "set MONGODB_TEST_URI or start Docker";

  private TestStores() {
    EmbeddedStore embedded = new EmbeddedStore(folder());
    opened.add(embedded);
    servers.put(EMBEDDED, embedded.connectionString("none").getConnectionString());
    String uri = System.getenv("MONGODB_TEST_URI");
    if (uri != null && !uri.isBlank()) {
      servers.put("MONGODB_TEST_URI " + ServerAddress.parse(uri).getHosts(), uri);
    } else {
      startContainer();
    }
  }

  /** One new database on each store; the arguments of {@link StoreTest}. */
  public static Stream<TestStore> all() {
    return OPEN.servers.keySet().stream().map(OPEN::newDatabase);
  }

  /** A new database on the embedded store. */
  public static TestStore embedded() {
    return OPEN.newDatabase(EMBEDDED);
  }

  /** Which stores there are, in words, without credentials. */
  static String report() {
    return OPEN.servers.size() > 1
        ? "stores: " + String.join(", ", OPEN.servers.keySet())
        : "stores: embedded; real store: NONE (" + OPEN.missing + ")";
  }

  static void close() throws Exception {
    for (AutoCloseable store : OPEN.opened) {
      store.close();
    }
  }

  private TestStore newDatabase(String server) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    String uri = servers.get(server);
    ConnectionString read = new ConnectionString(uri);
    String database = read.getDatabase();
    return new TestStore(
        server,
        patient(
            database == null
                ? ServerAddress.parse(uri, name)
                : new ConnectionString(
                    uri.replaceFirst("/" + database + "(?=$|\\?)", "/" + name))));
  }

  /** Gives a server time that answers many tests at once on a busy machine. */
  private static ConnectionString patient(ConnectionString address) {
    if (address.getServerSelectionTimeout() != null) {
      return address;
    }
    String uri = address.getConnectionString();
    return new ConnectionString(
        uri
            + (uri.contains("?") ? "&" : "?")
            + "serverSelectionTimeoutMS=30000&connectTimeoutMS=30000");
  }

  private void startContainer() {
    String named = System.getenv("MONGODB_TEST_IMAGE");
    String image = named == null || named.isBlank() ? "mongo:8" : named;
    try {
      if (DockerClientFactory.instance().isDockerAvailable()) {
        GenericContainer<?> container =
            new GenericContainer<>(image).withExposedPorts(MONGODB_PORT);
        container.start();
        opened.add(container);
        servers.put(
            "container " + image,
            "mongodb://" + container.getHost() + ":" + container.getMappedPort(MONGODB_PORT));
      }
    } catch (ContainerFetchException | ExceptionInInitializerError e) {
      missing = "the Docker engine neither has nor gets " + image;
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("callandcare-store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
