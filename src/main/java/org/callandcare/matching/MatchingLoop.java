package org.callandcare.matching;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.callandcare.records.Allocation;
import org.callandcare.records.AllocationAgreed;
import org.callandcare.records.AllocationConfirmed;
import org.callandcare.records.AllocationEnded;
import org.callandcare.records.AllocationHeld;
import org.callandcare.records.NeedFiled;
import org.callandcare.records.OfferFiled;
import org.callandcare.records.RecordChanged;
import org.callandcare.records.RecordClosed;
import org.callandcare.records.RecordWithdrawn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Looks for matches beside the answers to people: at once when an event says that something
 * happened, and every interval in case one was lost.
 */
class MatchingLoop implements SmartLifecycle {

  /** So far apart the rounds begin: what happens in between is looked at together. */
  private static final Duration APART = Duration.ofSeconds(1);

  private static final Logger log = LoggerFactory.getLogger(MatchingLoop.class);

  private final FindingMatches finding;
  private final StoredMatches matches;
  private final MatchingSettings settings;
  private final Queue<String> origins = new ConcurrentLinkedQueue<>();
  private final Semaphore calls = new Semaphore(1);
  private volatile boolean running;
  private @Nullable Thread thread;
  private boolean indexed;

  MatchingLoop(FindingMatches finding, StoredMatches matches, MatchingSettings settings) {
    this.finding = finding;
    this.matches = matches;
    this.settings = settings;
  }

  @EventListener({
    NeedFiled.class,
    OfferFiled.class,
    RecordChanged.class,
    RecordWithdrawn.class,
    RecordClosed.class
  })
  void onRecord() {
    calls.release();
  }

  @EventListener
  void on(AllocationHeld event) {
    follow(event.allocation());
  }

  @EventListener
  void on(AllocationAgreed event) {
    follow(event.allocation());
  }

  @EventListener
  void on(AllocationConfirmed event) {
    follow(event.allocation());
  }

  @EventListener
  void on(AllocationEnded event) {
    follow(event.allocation());
  }

  private void follow(Allocation allocation) {
    origins.add(allocation.origin());
    calls.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("matching").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    Thread current = thread;
    if (current != null) {
      current.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        boolean called = calls.tryAcquire(settings.interval().toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        long begun = System.nanoTime();
        look(!called);
        TimeUnit.NANOSECONDS.sleep(begun + APART.toNanos() - System.nanoTime());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** What fails is tried again by the next round; the store itself says when it does not answer. */
  private void look(boolean everywhere) {
    try {
      if (!indexed) {
        matches.makeIndexes();
        indexed = true;
      }
      for (String origin = origins.poll(); origin != null; origin = origins.poll()) {
        finding.follow(origin);
      }
      if (everywhere) {
        finding.followAll();
      }
      while (running && finding.run()) {
        log.debug("More to match");
      }
    } catch (RuntimeException e) {
      log.debug("Matching failed, to be tried again: {}", e.toString());
    }
  }
}
