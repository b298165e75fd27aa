package org.callandcare.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The embedded server's backend, made durable: a command that may write is answered only when what
 * it wrote is on disk. Writers who come while a commit is under way share the next one.
 * Thread-safe.
 *
 * <p>Commands run one after the other, and an answer is copied before the next one: the server's
 * own answers hold documents that the next update changes while they are being sent, and a reader
 * would see a new version beside old contents.
 *
 * <p>A command and a commit never overlap, so that a crash finds each command's document and its
 * index entries whole or not at all.
 */
final class DurableBackend implements MongoBackend {

  /** Commands that change nothing; everything else waits for the disk. */
  private static final Set<String> READS =
      Set.of(
          "find",
          "getMore",
          "killCursors",
          "count",
          "distinct",
          "hello",
          "isMaster",
          "ismaster",
          "ping",
          "buildInfo",
          "buildinfo",
          "listCollections",
          "listIndexes",
          "listDatabases",
          "serverStatus",
          "getParameter",
          "endSessions",
          "whatsmyuri",
          "getLog",
          "collStats");

  private final StoreFile file;

  DurableBackend(StoreFile file) {
    this.file = file;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    String command = message.getDocument().keySet().iterator().next();
    if (command.equals("hello")) {
      return hello(message);
    }
    return READS.contains(command)
        ? file.reading(backend -> backend.handleMessage(message).cloneDeeply())
        : file.writing(backend -> backend.handleMessage(message).cloneDeeply());
  }

  /** The server knows the greeting by its old name only; health asks by the new one. */
  private Document hello(MongoMessage message) {
    Document answer =
        file.reading(
            backend ->
                backend.handleCommand(
                    message.getChannel(),
                    message.getDatabaseName(),
                    "ismaster",
                    message.getDocument()));
    answer.put("isWritablePrimary", true);
    return answer;
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    return READS.contains(command)
        ? file.reading(
            backend -> backend.handleCommand(channel, database, command, query).cloneDeeply())
        : file.writing(
            backend -> backend.handleCommand(channel, database, command, query).cloneDeeply());
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    return file.reading(backend -> backend.handleQuery(query));
  }

  @Override
  public Collection<Document> getCurrentOperations(MongoQuery query) {
    return file.reading(backend -> backend.getCurrentOperations(query));
  }

  @Override
  public Document getServerStatus() {
    return file.reading(MongoBackend::getServerStatus);
  }

  @Override
  public MongoDatabase resolveDatabase(String database) {
    return file.reading(backend -> backend.resolveDatabase(database));
  }

  @Override
  public Clock getClock() {
    return file.reading(MongoBackend::getClock);
  }

  @Override
  public void handleClose(Channel channel) {
    file.reading(
        backend -> {
          backend.handleClose(channel);
          return true;
        });
  }

  @Override
  public void closeCursors(List<Long> cursors) {
    file.reading(
        backend -> {
          backend.closeCursors(cursors);
          return true;
        });
  }

  @Override
  public void dropDatabase(String database) {
    file.writing(
        backend -> {
          backend.dropDatabase(database);
          return true;
        });
  }

  @Override
  public void close() {
    file.close();
  }

  /** The oplog serves change streams, which this project does not use. */
  @Override
  public void enableOplog() {
    throw new IllegalStateException("the embedded store keeps no oplog");
  }

  @Override
  public void disableOplog() {}

  @Override
  public MongoBackend version(MongoVersion version) {
    throw new IllegalStateException("the embedded store speaks one version of the protocol");
  }
}
