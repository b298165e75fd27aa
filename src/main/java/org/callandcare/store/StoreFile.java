package org.callandcare.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded store's one file, and when it is on disk.
 *
 * <p>H2's MVStore writes by itself once a second; that is switched off here. Instead each writer
 * waits for a commit with {@code fsync} that began after its change; whoever comes first commits
 * for all who wait. When a commit fails (a full disk), nobody is told that it succeeded, and the
 * file is opened again as it was after the last good commit.
 */
final class StoreFile implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

  /** Pages without live data may be overwritten after this time: each commit is synced anyway. */
  private static final int RETENTION_MS = 5_000;

  private static final int COMPACT_BELOW_PERCENT = 50;
  private static final int COMPACT_BYTES_AT_ONCE = 1 << 20;
  private static final int COMPACT_EVERY_COMMITS = 1_000;
  private static final int COMPACT_AT_CLOSE_MS = 500;

  private final Path path;

  /** Commands hold the read side, commits the write side. */
  private final ReadWriteLock order = new ReentrantReadWriteLock(true);

  private final ReentrantLock committer = new ReentrantLock();
  private final ReentrantLock commands = new ReentrantLock();
  private final AtomicLong changes = new AtomicLong();
  private long onDisk;
  private long commits;
  private MVStore store;
  private H2Backend backend;

  /**
   * Opens or makes the file.
   *
   * @throws SettingInvalid when the folder cannot be used or another process holds the file
   */
  StoreFile(Path folder) {
    this.path = folder.resolve("callandcare.mv");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new SettingInvalid(
          "CALLANDCARE_DATA", "expects a folder that can be made and written to: " + folder);
    }
    this.store = open();
    this.backend = new H2Backend(store);
  }

  private MVStore open() {
    try {
      MVStore opened =
          new MVStore.Builder()
              .fileName(path.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .open();
      opened.setRetentionTime(RETENTION_MS);
      return opened;
    } catch (MVStoreException e) {
      throw new SettingInvalid(
          "CALLANDCARE_DATA",
          switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "names a folder that another running Call & Care uses ("
                    + path
                    + "): stop that one, or set another folder, or MONGODB_URI for several at once";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "names a folder whose file cannot be read (" + path + "): put a copy back";
            default -> "expects a folder that can be written to: " + path;
          });
    }
  }

  /** Runs what changes nothing. */
  <T> T reading(Function<? super MongoBackend, T> command) {
    mend();
    order.readLock().lock();
    try {
      return alone(command);
    } finally {
      order.readLock().unlock();
    }
  }

  /**
   * Runs a command while no other runs. The backend answers with documents that the next update
   * changes in place, so an answer must be copied before that; see {@link DurableBackend}.
   */
  private <T> T alone(Function<? super MongoBackend, T> command) {
    commands.lock();
    try {
      return command.apply(backend);
    } finally {
      commands.unlock();
    }
  }

  /** Runs what may change something; returns (or throws what it threw) when that is on disk. */
  <T> T writing(Function<? super MongoBackend, T> command) {
    mend();
    long change = 0;
    try {
      order.readLock().lock();
      try {
        return alone(command);
      } finally {
        change = changes.incrementAndGet();
        order.readLock().unlock();
      }
    } finally {
      commit(change);
    }
  }

  private void commit(long change) {
    committer.lock();
    try {
      if (onDisk >= change) {
        return;
      }
      long reached = snapshot();
      store.sync();
      onDisk = reached;
    } finally {
      committer.unlock();
    }
  }

  private long snapshot() {
    order.writeLock().lock();
    try {
      store.commit();
      if (++commits % COMPACT_EVERY_COMMITS == 0) {
        store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES_AT_ONCE);
        store.commit();
      }
      return changes.get();
    } finally {
      order.writeLock().unlock();
    }
  }

  /** Opens the file again after a commit that failed and closed it. */
  private void mend() {
    if (!store.isClosed()) {
      return;
    }
    order.writeLock().lock();
    try {
      if (store.isClosed()) {
        store = open();
        backend = new H2Backend(store);
        log.warn("the embedded store was opened again after a failed write");
      }
    } finally {
      order.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    order.writeLock().lock();
    try {
      if (!store.isClosed()) {
        store.commit();
        store.compactFile(COMPACT_AT_CLOSE_MS);
        backend.close();
      }
    } finally {
      order.writeLock().unlock();
    }
  }
}
