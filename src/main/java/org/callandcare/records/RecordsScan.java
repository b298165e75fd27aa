package org.callandcare.records;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Finds what was left half done by a crash, and holds whose time is up. Every instance may run it:
 * each step it takes is a conditional update.
 */
class RecordsScan {

  private static final Logger log = LoggerFactory.getLogger(RecordsScan.class);
  private static final int AT_ONCE = 200;

  private final RecordsIndexes indexes;
  private final StoredAllocations allocations;
  private final StoredDossiers dossiers;
  private final StoredParties parties;

  RecordsScan(
      RecordsIndexes indexes,
      StoredAllocations allocations,
      StoredDossiers dossiers,
      StoredParties parties) {
    this.indexes = indexes;
    this.allocations = allocations;
    this.dossiers = dossiers;
    this.parties = parties;
  }

  @Scheduled(fixedDelayString = "${callandcare.rules.scan:30s}")
  void run() {
    attempt(indexes::make);
    attempt(() -> allocations.finishBegun(AT_ONCE));
    attempt(() -> allocations.endRunOut(AT_ONCE));
    attempt(() -> dossiers.settle(AT_ONCE));
    attempt(() -> parties.finishForgetting(AT_ONCE));
  }

  /** What fails is tried again by the next run; the store itself says when it does not answer. */
  private static void attempt(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      log.debug("A scan of the records failed, to be tried again: {}", e.toString());
    }
  }
}
