package org.callandcare.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ClusterType;
import com.mongodb.connection.ServerConnectionState;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import java.net.ConnectException;
import java.util.List;
import org.callandcare.house.ReadsTheLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@ReadsTheLog
class StoreWatchTest {

  private static final ServerAddress ADDRESS = new ServerAddress("127.0.0.1", 27017);
  private static final ClusterId CLUSTER = new ClusterId("test");

  private final Logger log = (Logger) LoggerFactory.getLogger(StoreWatch.class);
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  private final StoreWatch watch = new StoreWatch();
  private ClusterDescription last = cluster();

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    told.start();
    log.addAppender(told);
  }

  @AfterEach
  void stop() {
    log.detachAppender(told);
    log.setLevel(null);
  }

  @Test
  void anOutageIsToldOnceAndItsEndOnce() {
    now(answering());
    now(away());
    now(away());
    now(answering());

    assertThat(told.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "MongoDB does not answer; trying on until it does. Nothing is lost meanwhile",
            "MongoDB answers again");
  }

  @Test
  void aClientThatIsClosedIsNoOutage() {
    now(answering());
    now();

    assertThat(told.list).isEmpty();
  }

  private void now(ServerDescription... servers) {
    ClusterDescription next = cluster(servers);
    watch.clusterDescriptionChanged(new ClusterDescriptionChangedEvent(CLUSTER, next, last));
    last = next;
  }

  private static ClusterDescription cluster(ServerDescription... servers) {
    return new ClusterDescription(
        ClusterConnectionMode.SINGLE, ClusterType.STANDALONE, List.of(servers));
  }

  private static ServerDescription answering() {
    return ServerDescription.builder()
        .address(ADDRESS)
        .state(ServerConnectionState.CONNECTED)
        .type(ServerType.STANDALONE)
        .ok(true)
        .build();
  }

  private static ServerDescription away() {
    return ServerDescription.builder()
        .address(ADDRESS)
        .state(ServerConnectionState.CONNECTING)
        .type(ServerType.UNKNOWN)
        .exception(new MongoSocketOpenException("away", ADDRESS, new ConnectException()))
        .build();
  }
}
