package org.callandcare.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {

  private final SetClock clock = new SetClock(Instant.parse("2027-03-01T09:00:00Z"));
  private final Pauses pauses = new Pauses(clock);

  @Test
  void waitsLongerEachTimeTheTokenIsRefusedAgainUpToHalfAMinute() {
    for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
      assertThat(pauses.tokenRefused()).isEqualTo(Duration.ofSeconds(seconds));
      clock.pass(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void refusalsOfTheTokenDuringOneWaitCountOnce() {
    pauses.tokenRefused();
    assertThat(pauses.tokenRefused()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void forgetsARefusedTokenOnceSomethingGotThrough() {
    pauses.tokenRefused();
    clock.pass(Duration.ofSeconds(1));
    pauses.tokenRefused();
    clock.pass(Duration.ofSeconds(2));
    pauses.passed();
    assertThat(pauses.tokenRefused()).isEqualTo(Duration.ofSeconds(1));
  }
}
