package org.callandcare.store;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A MongoDB server inside this process (mongo-java-server on H2's MVStore): one file, one process,
 * no secondary indexes. What it acknowledges is on disk. Reached on 127.0.0.1 only, on a port that
 * the system chooses.
 */
final class EmbeddedStore implements AutoCloseable {

  /** Many connections share a thread, and a thread waits while its writer waits for the disk. */
  private static final int THREADS = 16;

  private final MongoServer server;
  private final InetSocketAddress address;

  /**
   * Opens the file in a folder, making both when they are missing.
   *
   * @throws SettingInvalid when the folder cannot be used or another process holds the file
   */
  EmbeddedStore(Path folder) {
    server = new MongoServer(new DurableBackend(new StoreFile(folder)));
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
    address = server.getLocalAddress();
  }

  /** Where it listens. */
  ConnectionString connectionString(String database) {
    return new ConnectionString("mongodb://127.0.0.1:" + address.getPort() + "/" + database);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
