package org.callandcare.desk;

import java.util.concurrent.Executor;
import org.callandcare.channel.ConversationUnreachable;
import org.callandcare.channel.DeadLettered;
import org.callandcare.matching.MatchChanged;
import org.callandcare.matching.MatchFound;
import org.callandcare.matching.MatchObsolete;
import org.callandcare.matching.Matches;
import org.callandcare.records.AllocationAgreed;
import org.callandcare.records.AllocationConfirmed;
import org.callandcare.records.AllocationEnded;
import org.callandcare.records.AllocationHeld;
import org.callandcare.records.AllocationId;
import org.callandcare.records.CallbackRequested;
import org.callandcare.records.HandoverMissed;
import org.callandcare.records.NeedFiled;
import org.callandcare.records.OfferFiled;
import org.callandcare.records.RecordChanged;
import org.callandcare.records.RecordClosed;
import org.callandcare.records.RecordWithdrawn;
import org.callandcare.store.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * What happened elsewhere and concerns the desk. Done beside whoever caused it, who neither waits
 * nor fails with it; what is lost that way the scan finds again. While the store is away the store
 * itself says so, once.
 */
class DeskEvents {

  private static final Logger LOG = LoggerFactory.getLogger(DeskEvents.class);

  private final Executor beside;
  private final Executor filings;
  private final NewNeeds newNeeds;
  private final Cases cases;
  private final Matches matches;
  private final AlertBoard board;
  private final Proposing proposing;
  private final Relay relay;
  private final PrivateNotes notes;
  private final LetterNews letters;

  /**
   * @param beside runs what follows an event
   * @param filings the same for the events of which there may be very many
   */
  DeskEvents(
      Executor beside,
      Executor filings,
      NewNeeds newNeeds,
      Cases cases,
      Matches matches,
      AlertBoard board,
      Proposing proposing,
      Relay relay,
      PrivateNotes notes,
      LetterNews letters) {
    this.beside = beside;
    this.filings = filings;
    this.newNeeds = newNeeds;
    this.cases = cases;
    this.matches = matches;
    this.board = board;
    this.proposing = proposing;
    this.relay = relay;
    this.notes = notes;
    this.letters = letters;
  }

  @EventListener
  void on(MatchFound event) {
    run(() -> matches.find(event.match()).ifPresent(cases::found));
  }

  @EventListener
  void on(MatchChanged event) {
    run(() -> board.refresh(AlertKind.MATCH, event.match().value()));
  }

  @EventListener
  void on(MatchObsolete event) {
    run(() -> board.refresh(AlertKind.MATCH, event.match().value()));
  }

  @EventListener
  void on(NeedFiled event) {
    run(filings, () -> newNeeds.filed(event.need()));
  }

  @EventListener
  void on(OfferFiled event) {
    run(filings, () -> cases.filed(event.offer()));
  }

  @EventListener
  void on(RecordChanged event) {
    run(() -> cases.changed(event.record()));
  }

  @EventListener
  void on(RecordClosed event) {
    run(() -> cases.changed(event.record()));
  }

  @EventListener
  void on(RecordWithdrawn event) {
    run(() -> cases.changed(event.record()));
  }

  @EventListener
  void on(CallbackRequested event) {
    run(() -> cases.requested(event.callback()));
  }

  /** What one match holds, others can no longer propose. */
  @EventListener
  void on(AllocationHeld event) {
    run(
        () -> {
          cases.changed(event.allocation().need());
          cases.changed(event.allocation().offer());
        });
  }

  /** Something could not be handled: told at most once an hour. */
  @EventListener
  void on(DeadLettered event) {
    run(letters::tell);
  }

  @EventListener
  void on(AllocationAgreed event) {
    follow(event.allocation().id());
  }

  @EventListener
  void on(AllocationConfirmed event) {
    follow(event.allocation().id());
  }

  @EventListener
  void on(AllocationEnded event) {
    follow(event.allocation().id());
  }

  @EventListener
  void on(HandoverMissed event) {
    follow(event.allocation().id());
  }

  @EventListener
  void on(ConversationUnreachable event) {
    run(
        () -> {
          notes.unreachable(event.conversation());
          relay.unreachable(event.conversation());
        });
  }

  private void follow(AllocationId allocation) {
    run(() -> proposing.follow(allocation));
  }

  private void run(Runnable work) {
    run(beside, work);
  }

  private void run(Executor executor, Runnable work) {
    executor.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            if (Outage.is(e)) {
              LOG.debug("the desk cannot follow an event while the store is away", e);
            } else {
              LOG.warn("the desk could not follow an event; its scan will", e);
            }
          }
        });
  }
}
