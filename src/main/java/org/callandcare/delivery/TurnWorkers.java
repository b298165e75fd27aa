package org.callandcare.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.callandcare.store.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes lanes from the row and lets them be handled; as many at once as there are threads in it.
 */
final class TurnWorkers {

  private static final Logger LOG = LoggerFactory.getLogger(TurnWorkers.class);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Duration AFTER_A_BUG = Duration.ofSeconds(1);

  /** With so many lanes in the row, each waits longer for its turn than a round trip takes. */
  private static final int CROWD = 32;

  private static final Duration COMPANY = Duration.ofMillis(4);

  private final Lanes lanes;
  private final Ownership ownership;
  private final TurnTaking turns;
  private final ScheduledExecutorService clockwork;

  TurnWorkers(
      Lanes lanes, Ownership ownership, TurnTaking turns, ScheduledExecutorService clockwork) {
    this.lanes = lanes;
    this.ownership = ownership;
    this.turns = turns;
    this.clockwork = clockwork;
  }

  /** Works until {@link Lanes#end} says so. */
  void run() {
    try {
      for (Optional<Lane> next = lanes.next(); next.isPresent(); next = lanes.next()) {
        work(next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Patience.Stopped e) {
      LOG.debug("stopped while the store did not answer");
    }
  }

  private void work(Lane lane) {
    if (ownership.owns(lane.partition())) {
      if (lane.begin()) {
        if (lanes.waiting() < CROWD) {
          pass(lane);
        } else {
          ScopedValue.where(GroupCommit.PATIENCE, COMPANY).run(() -> pass(lane));
        }
      }
    } else if (ownership.has(lane.partition())) {
      again(lane, GLANCE);
    } else {
      lanes.drop(lane.conversation());
    }
  }

  private void pass(Lane lane) {
    try {
      turns.pass(lane);
    } catch (Patience.Stopped e) {
      lane.end();
      throw e;
    } catch (RuntimeException e) {
      LOG.error("lane {} cannot be served; trying again", lane.conversation(), e);
      lane.forget();
      if (lane.end()) {
        again(lane, AFTER_A_BUG);
      }
      return;
    }
    if (lane.end()) {
      lanes.again(lane);
    }
  }

  private void again(Lane lane, Duration later) {
    if (!clockwork.isShutdown()) {
      clockwork.schedule(() -> lanes.again(lane), later.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
