package org.callandcare.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops delivery. It starts before channels take anything in and stops after them: what
 * is in hand is finished, what was sent is marked, leases are given back.
 */
final class Delivery implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** Below the web server's and the poller's phases. */
  static final int PHASE = Integer.MAX_VALUE - 4096;

  private static final Duration TIME_FOR_TURNS = Duration.ofSeconds(6);
  private static final Duration TIME_TO_GIVE_UP = Duration.ofSeconds(2);
  private static final Duration RESTLESS = Duration.ofMillis(250);
  private static final Duration POLL_SOON = Duration.ofMillis(20);
  private static final Duration POLL_IDLE = Duration.ofMillis(200);
  private static final Duration ALONE = Duration.ofSeconds(2);
  private static final Duration LOOK_THROUGH = Duration.ofSeconds(60);
  private static final Duration DELETE_OLD = Duration.ofMinutes(15);
  private static final int SHRINK_EVERY = 5;

  private final Parts parts;
  private final List<Thread> workers = new ArrayList<>();
  private final List<Thread> keepers = new ArrayList<>();
  private volatile boolean running;

  Delivery(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void start() {
    running = true;
    keeper("delivery-roster", this::keepRoster);
    keeper("delivery-indexes", this::makeIndexes);
    keeper("delivery-marks", parts.marks()::run);
    keeper("delivery-tidying", this::keepTidy);
    keeper("delivery-lookout", this::keepLooking);
    for (int i = 0; i < parts.settings().turnsAtOnce(); i++) {
      workers.add(start("delivery-turns-" + i, parts.workers()::run));
    }
    for (int i = 0; i < parts.settings().sendsAtOnce(); i++) {
      workers.add(start("delivery-sends-" + i, parts.outward()::run));
    }
    every(LongTurns.EVERY, parts.longTurns()::look);
    every(Standstill.EVERY, new Standstill(parts, parts.clock())::look);
  }

  private void keeper(String name, Runnable work) {
    keepers.add(start(name, work));
  }

  private static Thread start(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(work);
  }

  private void every(Duration time, Runnable work) {
    ScheduledExecutorService clockwork = parts.clockwork();
    clockwork.scheduleWithFixedDelay(work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void makeIndexes() {
    attempt(
        () -> {
          LookupIndexes.make(parts.shelves());
          return true;
        });
  }

  /** Renews the leases; three times before they end, and often while anything is in motion. */
  private void keepRoster() {
    Ownership.Watch watch = new Takeover();
    Duration calm = parts.settings().lease().dividedBy(3);
    Duration restless = RESTLESS.compareTo(calm) < 0 ? RESTLESS : calm;
    do {
      attempt(
          () -> {
            parts.ownership().renew(watch);
            return true;
          });
    } while (!parts.patience().waited(parts.ownership().isSettled() ? calm : restless));
  }

  private final class Takeover implements Ownership.Watch {
    @Override
    public void gained(Set<Integer> partitions) {
      start(
          "delivery-takeover",
          () -> {
            Set<Integer> left = partitions;
            while (!left.isEmpty() && !takenUp(left) && !parts.patience().waited(RESTLESS)) {
              left =
                  left.stream()
                      .filter(parts.ownership()::has)
                      .collect(Collectors.toUnmodifiableSet());
            }
          });
    }

    private boolean takenUp(Set<Integer> partitions) {
      return attempt(() -> parts.handover().takeUp(partitions));
    }

    @Override
    public void lost(Set<Integer> partitions) {
      parts.lanes().drop(partitions);
    }

    @Override
    public boolean isIdle(int partition) {
      return parts.lanes().isIdle(partition);
    }
  }

  private void keepTidy() {
    Duration sinceDeleted = DELETE_OLD;
    for (int round = 1; !parts.patience().waited(parts.settings().tidying()); round++) {
      attempt(parts.tidying()::emptyHandled);
      attempt(parts.folding()::foldOnce);
      if (round % SHRINK_EVERY == 0) {
        parts.shrinkMemory();
      }
      sinceDeleted = sinceDeleted.plus(parts.settings().tidying());
      if (sinceDeleted.compareTo(DELETE_OLD) >= 0 && parts.ownership().owns(0)) {
        attempt(parts.tidying()::deleteOld);
        sinceDeleted = Duration.ZERO;
      }
    }
  }

  /** Looks for what is not in memory: often while other instances run, else now and then. */
  private void keepLooking() {
    Duration pause = ALONE;
    Duration sinceTimers = Duration.ZERO;
    Duration sinceAll = Duration.ZERO;
    try {
      while (!parts.patience().stopped()) {
        if (parts.lookout().waited(pause)) {
          attempt(() -> parts.handover().lookThrough(true));
        }
        sinceTimers = sinceTimers.plus(pause);
        sinceAll = sinceAll.plus(pause);
        if (sinceTimers.compareTo(Timers.EVERY) >= 0) {
          attempt(parts::findTimers);
          sinceTimers = Duration.ZERO;
        }
        if (sinceAll.compareTo(LOOK_THROUGH) >= 0) {
          attempt(() -> parts.handover().lookThrough(false));
          sinceAll = Duration.ZERO;
        }
        pause = parts.ownership().isAlone() ? ALONE : poll(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration poll(Duration pause) {
    if (attempt(parts.handover()::fromOthers)) {
      return POLL_SOON;
    }
    Duration longer = pause.plus(POLL_SOON);
    return longer.compareTo(POLL_IDLE) > 0 ? POLL_IDLE : longer;
  }

  /** Does something now or, when the store does not answer, as soon as it does. */
  private boolean attempt(Supplier<Boolean> work) {
    try {
      return parts.patience().insist(work);
    } catch (Patience.Stopped e) {
      return false;
    } catch (RuntimeException e) {
      LOG.error("delivery's housekeeping failed", e);
      return false;
    }
  }

  @Override
  public void stop() {
    if (!running) {
      return;
    }
    parts.lanes().end(parts.settings().turnsAtOnce());
    parts.outward().stop(parts.settings().sendsAtOnce());
    join(workers, TIME_FOR_TURNS);
    parts.patience().stop();
    parts.marks().wake();
    parts.lookout().lookAgain();
    join(workers, TIME_TO_GIVE_UP);
    join(keepers, TIME_TO_GIVE_UP);
    parts.clockwork().shutdownNow();
    lastWrites();
    running = false;
  }

  /** What would otherwise be done twice by the next instance; if the store answers. */
  private void lastWrites() {
    try {
      parts.marks().writeOnce();
      parts.tidying().emptyHandled();
      parts.ownership().leave();
    } catch (RuntimeException e) {
      LOG.warn("the store takes nothing; leases end by themselves ({})", Handlers.reason(e));
    }
  }

  private static void join(List<Thread> threads, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      for (Thread thread : threads) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        thread.join(Duration.ofNanos(left));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
