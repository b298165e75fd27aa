package org.callandcare.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One client that asks too much waits; the others do not. */
class ThrottleTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final Throttle throttle = new Throttle(5, clock);

  private int admitted(String client) {
    int admitted = 0;
    while (throttle.admits(client)) {
      admitted++;
    }
    return admitted;
  }

  @Test
  void letsABurstPassAndThenSoManyASecond() {
    assertThat(admitted("a")).isEqualTo(20);
    now.set(now.get().plusSeconds(1));
    assertThat(admitted("a")).isEqualTo(5);
    now.set(now.get().plus(Duration.ofHours(1)));
    assertThat(admitted("a")).isEqualTo(20);
  }

  @Test
  void countsEachClientByItself() {
    assertThat(admitted("a")).isEqualTo(20);
    assertThat(admitted("b")).isEqualTo(20);
  }

  @Test
  void aClockSetBackGivesNothingAndTakesNothing() {
    assertThat(admitted("a")).isEqualTo(20);
    now.set(now.get().minusSeconds(60));
    assertThat(throttle.admits("a")).isFalse();
  }
}
