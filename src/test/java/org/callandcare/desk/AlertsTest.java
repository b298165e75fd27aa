package org.callandcare.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.callandcare.store.StoreTest;
import org.callandcare.store.TestStore;
import org.springframework.data.mongodb.core.MongoTemplate;

class AlertsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  /** They are marked together, and still each counts by itself. */
  @StoreTest
  void ofManyThatAreToldAtOnceThoseThatWereRewordedMeanwhileAreNot(TestStore store) {
    Alerts alerts = new Alerts(new MongoTemplate(store.client(), store.databaseName()));
    List<Alert> raised =
        IntStream.range(0, 40)
            .mapToObj(i -> Alert.raised(AlertKind.RECORD, "n" + i, "filed", NOW))
            .toList();
    raised.forEach(alerts::insert);
    raised.stream().filter(AlertsTest::reworded).forEach(alert -> alerts.reword(alert, "others"));

    List<CompletableFuture<Boolean>> told =
        raised.stream()
            .map(
                alert ->
                    CompletableFuture.supplyAsync(
                        () -> alerts.told(alert), Thread::startVirtualThread))
            .toList();

    for (int i = 0; i < raised.size(); i++) {
      Alert alert = raised.get(i);
      assertThat(told.get(i).join()).isEqualTo(!reworded(alert));
      Alert stored = alerts.find(alert.id()).orElseThrow();
      assertThat(stored.pending()).isEqualTo(reworded(alert));
      assertThat(stored.said()).isEqualTo(reworded(alert) ? 0 : 1);
    }
  }

  private static boolean reworded(Alert alert) {
    return alert.subject().endsWith("7");
  }
}
