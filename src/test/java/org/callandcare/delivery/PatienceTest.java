package org.callandcare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callandcare.house.ReadsTheLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@ReadsTheLog
class PatienceTest {

  private static final String THREAD = "patience-test";

  private final Logger log = (Logger) LoggerFactory.getLogger(Patience.class);
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Patience patience = new Patience(new DeliveryMeters(meters));
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name(THREAD).factory());
  private final AtomicBoolean full = new AtomicBoolean(true);

  @BeforeEach
  void listen() {
    log.setLevel(Level.INFO);
    heard.start();
    log.addAppender(heard);
  }

  @AfterEach
  void stop() {
    patience.stop();
    threads.shutdownNow();
    log.detachAppender(heard);
    log.setLevel(null);
  }

  @Test
  void aStoreThatTakesNoWritesIsToldOfOnceThoughItCanBeRead() throws Exception {
    Future<Boolean> first = threads.submit(() -> patience.insist(this::write));
    Future<Boolean> second = threads.submit(() -> patience.insist(this::write));
    await().until(() -> meters.get("delivery.store.retries").counter().count() >= 4);
    for (int i = 0; i < 10; i++) {
      assertThat(threads.submit(() -> patience.insist(() -> true)).get()).isTrue();
    }
    assertThat(told()).singleElement().asString().startsWith("the store takes nothing");

    full.set(false);
    assertThat(first.get()).isTrue();
    assertThat(second.get()).isTrue();

    assertThat(told()).hasSize(2).last().isEqualTo("the store takes everything again");
  }

  @Test
  void theNextOutageIsToldAgain() throws Exception {
    for (int outage = 1; outage <= 2; outage++) {
      full.set(true);
      Future<Boolean> write = threads.submit(() -> patience.insist(this::write));
      await().until(() -> told().size() % 2 == 1);
      full.set(false);
      assertThat(write.get()).isTrue();
      assertThat(told()).hasSize(2 * outage);
    }
  }

  @Test
  void whatIsRefusedForGoodIsThrownAndKeepsNoOutageOpen() throws Exception {
    AtomicBoolean wrong = new AtomicBoolean();
    Future<Boolean> write =
        threads.submit(
            () ->
                patience.insist(
                    () -> {
                      if (wrong.get()) {
                        throw new IllegalStateException("asked wrongly");
                      }
                      return write();
                    }));
    await().until(() -> told().size() == 1);
    wrong.set(true);

    assertThatThrownBy(write::get).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(told()).hasSize(2);
  }

  @Test
  void theEndOfTheApplicationEndsTheWaiting() {
    Future<Boolean> write = threads.submit(() -> patience.insist(this::write));
    await().until(() -> told().size() == 1);

    patience.stop();

    assertThatThrownBy(write::get).hasCauseInstanceOf(Patience.Stopped.class);
    assertThat(told()).hasSize(1);
  }

  private boolean write() {
    if (full.get()) {
      throw new MongoTimeoutException("away");
    }
    return true;
  }

  /** What this test's own threads were told. */
  private List<String> told() {
    return List.copyOf(heard.list).stream()
        .filter(event -> event.getThreadName().equals(THREAD))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
