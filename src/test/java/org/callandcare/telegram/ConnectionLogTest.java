package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.callandcare.house.ReadsTheLog;
import org.callandcare.telegram.Connection.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often the log hears of Telegram's comings and goings. */
@ReadsTheLog
class ConnectionLogTest {

  private final Logged log = new Logged();
  private final SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final Connection connection = new Connection(clock);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void anOutageIsSaidOnceEachTime() {
    for (int outage = 0; outage < 5; outage++) {
      connection.is(State.CONNECTED);
      clock.pass(Duration.ofMinutes(10));
      connection.is(State.UNREACHABLE);
      connection.is(State.UNREACHABLE);
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(log.warnings()).hasSize(5).allMatch(line -> line.contains("does not answer"));
  }

  @Test
  void whatChangesAllTheTimeIsSaidOnceAndThenWhatItHasComeTo() {
    for (int change = 0; change < 200; change++) {
      connection.is(change % 2 == 0 ? State.CONNECTED : State.UNREACHABLE);
      clock.pass(Duration.ofSeconds(3));
    }
    assertThat(connection.state()).isEqualTo(State.UNREACHABLE);
    assertThat(log.warnings()).hasSize(3).last().asString().contains("comes and goes");

    clock.pass(Duration.ofMinutes(1));
    connection.is(State.UNREACHABLE);
    assertThat(log.warnings()).hasSize(4).last().asString().contains("does not answer");

    clock.pass(Duration.ofMinutes(5));
    connection.is(State.CONNECTED);
    clock.pass(Duration.ofMinutes(5));
    connection.is(State.UNREACHABLE);
    assertThat(log.warnings()).hasSize(5).last().asString().contains("does not answer");
  }
}
