package org.callandcare.store;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once when the store stops answering, and once when it answers again; nothing when the client
 * is closed and has no servers any more. Thread-safe.
 */
final class StoreWatch implements ClusterListener {

  private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);

  private Answer last = Answer.NONE_YET;

  private enum Answer {
    NONE_YET,
    YES,
    NO
  }

  @Override
  public synchronized void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
    Answer now = answer(event.getNewDescription());
    if (now == last || now == Answer.NONE_YET) {
      return;
    }
    if (now == Answer.NO) {
      log.warn("MongoDB does not answer; trying on until it does. Nothing is lost meanwhile");
    } else if (last == Answer.NO) {
      log.info("MongoDB answers again");
    }
    last = now;
  }

  private static Answer answer(ClusterDescription cluster) {
    boolean writable =
        cluster.getServerDescriptions().stream().anyMatch(ServerDescription::isPrimary);
    boolean tried =
        cluster.getSrvResolutionException() != null
            || (!cluster.getServerDescriptions().isEmpty()
                && cluster.getServerDescriptions().stream()
                    .allMatch(server -> server.isOk() || server.getException() != null));
    if (writable) {
      return Answer.YES;
    }
    return tried ? Answer.NO : Answer.NONE_YET;
  }
}
