package org.callandcare.webchat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Says no, and counts it: the metric {@code callandcare.webchat.refused}, by reason. A reason is
 * one word of this code, never anything that was sent.
 */
@Component
@WebchatIsOn
class Refusals {

  private static final String METRIC = "callandcare.webchat.refused";

  private final MeterRegistry meters;

  Refusals(MeterRegistry meters) {
    this.meters = meters;
  }

  Refused refuse(HttpStatus status, String reason) {
    meters.counter(METRIC, "reason", reason).increment();
    return new Refused(status, reason);
  }

  /** A request that is not served. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;

    private Refused(HttpStatus status, String reason) {
      super(reason, null, false, false);
      this.status = status;
      this.reason = reason;
    }

    HttpStatus status() {
      return status;
    }

    String reason() {
      return reason;
    }

    ResponseEntity<Map<String, String>> answer() {
      return ResponseEntity.status(status).body(Map.of("refused", reason));
    }
  }
}
