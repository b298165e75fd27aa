package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.callandcare.house.ReadsTheLog;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

/** The log says once that people wait, and why, and once that they do no more. */
@ReadsTheLog
class StandstillTest {

  private static final Ownership.Watch NOBODY = new Unwatched();

  private final Logger logger = (Logger) LoggerFactory.getLogger(Standstill.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Instant now = Instant.now();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @StoreTest
  void saysOnceThatLeasesAreNotHeldAndThatThingsGoOn(TestStore store) {
    Parts parts = idle(store);
    Standstill standstill = new Standstill(parts, () -> now);
    look(standstill, 20);
    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst())
        .startsWith("people wait: leases not held, 0 of 32 partitions owned, 0 of them being");

    parts.ownership().renew(NOBODY);
    assertThat(parts.handover().takeUp(parts.ownership().owned())).isTrue();
    look(standstill, 20);
    assertThat(lines()).hasSize(2).last().isEqualTo("people are answered again");
  }

  @StoreTest
  void saysThatTheWorkOfALastOwnerIsNotFound(TestStore store) {
    Parts parts = idle(store);
    parts.ownership().renew(NOBODY);
    look(new Standstill(parts, () -> now), 20);
    assertThat(lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("held, 32 of 32", "32 of them being");
  }

  @StoreTest
  void saysNothingOfAShortWait(TestStore store) {
    Parts parts = idle(store);
    Standstill standstill = new Standstill(parts, () -> now);
    standstill.look();
    parts.ownership().renew(NOBODY);
    parts.handover().takeUp(parts.ownership().owned());
    look(standstill, 20);
    assertThat(lines()).isEmpty();
  }

  private Parts idle(TestStore store) {
    return new RunningDelivery(
            store.newClient(), store.databaseName(), new FakeChannel(), new CountingHandler())
        .parts;
  }

  private void look(Standstill standstill, int times) {
    for (int i = 0; i < times; i++) {
      now = now.plus(Duration.ofMillis(100));
      standstill.look();
    }
  }

  private List<String> lines() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static final class Unwatched implements Ownership.Watch {
    @Override
    public void gained(Set<Integer> partitions) {}

    @Override
    public void lost(Set<Integer> partitions) {}

    @Override
    public boolean isIdle(int partition) {
      return true;
    }
  }
}
