package org.callandcare.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
public final class TestClock extends Clock {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private volatile Instant now = Instant.parse("2026-02-02T09:00:00Z");

  public void advance(Duration time) {
    now = now.plus(time);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, PARIS);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
