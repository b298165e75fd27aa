package org.callandcare.desk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** Keeps and counts what staff decide, and counts who is refused. */
class Audit {

  private final Decisions decisions;
  private final MeterRegistry meters;
  private final Clock clock;

  Audit(Decisions decisions, MeterRegistry meters, Clock clock) {
    this.decisions = decisions;
    this.meters = meters;
    this.clock = clock;
  }

  void note(StaffTurn turn, String what, Alert alert, String detail) {
    note(turn, what, alert.kind(), alert.subject(), detail);
  }

  void note(StaffTurn turn, String what, AlertKind kind, String subject, String detail) {
    decisions.note(
        new Decisions.Decision(
            turn.id() + ":" + what,
            clock.instant(),
            turn.staff().written(),
            what,
            kind,
            subject,
            detail));
    meters.counter("callandcare.desk.decisions", "what", what).increment();
  }

  /** Somebody who is not staff pressed a button of staff. */
  void refused() {
    meters.counter("callandcare.desk.refused").increment();
  }
}
