package org.callandcare.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link Allocations} in MongoDB. A hold takes four steps: begin the allocation, take from the
 * offer, take from the need, say that it is held. A way out takes three: say that it ended, release
 * at both records, say that it is settled. Each step can be repeated, so a scan can go on from
 * wherever a crash left it.
 */
final class StoredAllocations implements Allocations {

  /** How long a step may take before the scan takes over. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AllocationStore store;
  private final Promises promises;
  private final HouseRules rules;
  private final Events events;
  private final Clock clock;

  StoredAllocations(
      AllocationStore store, Promises promises, HouseRules rules, Events events, Clock clock) {
    this.store = store;
    this.promises = promises;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public HoldOutcome hold(Hold hold) {
    AllocationId id = new AllocationId(Ids.of('a', hold.key()));
    Allocation begun = store.find(id).orElseGet(() -> begin(id, hold));
    return finish(begun);
  }

  @Override
  public Allocation finish(AllocationId id) {
    Allocation allocation = store.get(id);
    if (!(allocation.state() instanceof AllocationState.Proposed)) {
      return allocation;
    }
    finish(allocation);
    return store.get(id);
  }

  @Override
  public Optional<Allocation> find(AllocationId id) {
    return store.find(id);
  }

  @Override
  public Allocation get(AllocationId id) {
    return store.get(id);
  }

  @Override
  public List<Allocation> listOf(RecordId record) {
    return store.listOf(record);
  }

  @Override
  public List<Allocation> listOf(String origin) {
    return store.listOf(origin);
  }

  @Override
  public StepOutcome agree(AllocationId id, Side side, Actor by) {
    StepOutcome outcome =
        step(
            finish(id).id(),
            by,
            "agreed by " + side.word(),
            state ->
                state instanceof AllocationState.Held(Instant until, Set<Side> agreed)
                        && !agreed.contains(side)
                    ? withAgreement(until, agreed, side)
                    : null,
            state ->
                state.firm()
                    || (state instanceof AllocationState.Held held
                        && held.agreed().contains(side)));
    return tell(outcome, AllocationState.Agreed.class, AllocationAgreed::new);
  }

  @Override
  public StepOutcome decline(AllocationId id, Side side, String reason, Actor by) {
    return end(id, AllocationState.Ending.DECLINED, Optional.of(side), reason, by);
  }

  @Override
  public StepOutcome appoint(AllocationId id, Instant at, String where, Actor by) {
    AllocationState.Appointed appointed =
        new AllocationState.Appointed(at.truncatedTo(ChronoUnit.MILLIS), where);
    return step(
        id,
        by,
        "appointed",
        state ->
            state instanceof AllocationState.Agreed
                    || (state instanceof AllocationState.Appointed && !state.equals(appointed))
                ? appointed
                : null,
        appointed::equals);
  }

  @Override
  public StepOutcome handoverMissed(AllocationId id, Side side, Actor by) {
    Instant until = now().plus(rules.keepAfterMissed());
    Versioned.Change<Allocation> change =
        store.change(
            id,
            allocation ->
                allocation.state() instanceof AllocationState.Appointed
                        || allocation.state() instanceof AllocationState.Agreed
                    ? Optional.of(
                        with(
                            allocation,
                            new AllocationState.Held(until, Set.of()),
                            allocation.missedHandovers() + 1,
                            by,
                            missedBy(side)))
                    : Optional.empty());
    if (change.written() || missed(change.before(), side, by)) {
      events.publish(new HandoverMissed(change.after(), side));
      return new StepOutcome.Done(change.after());
    }
    return new StepOutcome.NotNow(change.before());
  }

  @Override
  public StepOutcome delivered(AllocationId id, Actor by) {
    AllocationState delivered = new AllocationState.Delivered(now());
    return step(
        id,
        by,
        "delivered",
        state ->
            state instanceof AllocationState.Agreed || state instanceof AllocationState.Appointed
                ? delivered
                : null,
        state ->
            state instanceof AllocationState.Delivered
                || state instanceof AllocationState.Confirmed);
  }

  @Override
  public StepOutcome received(AllocationId id, Actor by) {
    AllocationState confirmed = new AllocationState.Confirmed(now());
    StepOutcome outcome =
        step(
            id,
            by,
            "received",
            state -> state.firm() ? confirmed : null,
            AllocationState.Confirmed.class::isInstance);
    if (outcome instanceof StepOutcome.Done(Allocation allocation)) {
      promises.deliver(allocation, new Life.Step(now(), by, "received"));
    }
    return tell(outcome, AllocationState.Confirmed.class, AllocationConfirmed::new);
  }

  @Override
  public StepOutcome end(
      AllocationId id,
      AllocationState.Ending ending,
      Optional<Side> side,
      String reason,
      Actor by) {
    AllocationState ended = new AllocationState.Ended(ending, side.orElse(null), now(), reason);
    StepOutcome outcome =
        step(
            id,
            by,
            ending.word(),
            state -> state.living() && !(state instanceof AllocationState.Confirmed) ? ended : null,
            state -> state instanceof AllocationState.Ended there && there.ending() == ending);
    return outcome instanceof StepOutcome.Done(Allocation allocation)
        ? new StepOutcome.Done(settle(allocation))
        : outcome;
  }

  @Override
  public StepOutcome holdUntil(AllocationId id, Instant until, Actor by) {
    Instant time = until.truncatedTo(ChronoUnit.MILLIS);
    return step(
        id,
        by,
        "extended",
        state ->
            state instanceof AllocationState.Held held && !held.until().equals(time)
                ? new AllocationState.Held(time, held.agreed())
                : null,
        state -> state instanceof AllocationState.Held held && held.until().equals(time));
  }

  boolean anyFirm(RecordId record) {
    return store.anyFirm(record);
  }

  /** Ends what lives of a record that has ended. */
  void endAllOf(Dossier ended) {
    for (Allocation allocation : store.listOf(ended.id())) {
      if (!allocation.state().living() || allocation.state() instanceof AllocationState.Confirmed) {
        continue;
      }
      if (allocation.state() instanceof AllocationState.Delivered) {
        received(allocation.id(), Actor.HOUSE);
      } else {
        boolean fulfilled = ended.statusWord().equals(NeedStatus.CLOSED.word());
        end(
            allocation.id(),
            fulfilled ? AllocationState.Ending.NOT_NEEDED : ending(ended.side()),
            fulfilled ? Optional.empty() : Optional.of(ended.side()),
            ended.statusWord(),
            Actor.HOUSE);
      }
    }
  }

  /** Takes a party's traces off the allocations of one of its records. */
  void anonymiseOf(RecordId record, PartyId party) {
    for (Allocation allocation : store.listOf(record)) {
      store.change(allocation.id(), current -> Optional.of(current.anonymous(party)));
    }
  }

  /** Goes on with what a crash left half done; a scan's work. */
  void finishBegun(int limit) {
    store.listBegunBefore(now().minus(PATIENCE), limit).forEach(this::finish);
    store.listUnsettledSince(now().minus(PATIENCE), limit).forEach(this::settle);
  }

  /** Ends holds whose time is up; a scan's work. */
  void endRunOut(int limit) {
    for (Allocation allocation : store.listRunOut(now(), limit)) {
      Instant now = now();
      Versioned.Change<Allocation> change =
          store.change(
              allocation.id(),
              current ->
                  current.state() instanceof AllocationState.Held held && !held.until().isAfter(now)
                      ? Optional.of(
                          with(
                              current,
                              new AllocationState.Ended(
                                  AllocationState.Ending.HOLD_EXPIRED, null, now, ""),
                              current.missedHandovers(),
                              Actor.HOUSE,
                              "hold-expired"))
                      : Optional.empty());
      if (change.written()) {
        settle(change.after());
      }
    }
  }

  private Allocation begin(AllocationId id, Hold hold) {
    Instant now = now();
    Allocation begun =
        new Allocation(
            id,
            hold.need().need().id(),
            hold.needLine(),
            hold.offer().offer().id(),
            hold.offerLine(),
            hold.given(),
            hold.covered(),
            hold.origin(),
            new AllocationState.Proposed(),
            0,
            List.of(new Transition(now, hold.by().written(), "", "proposed", "")),
            now,
            false,
            1);
    return store.insert(begun) ? begun : store.get(id);
  }

  private HoldOutcome finish(Allocation allocation) {
    if (!(allocation.state() instanceof AllocationState.Proposed)) {
      return allocation.state() instanceof AllocationState.Ended ended
              && ended.ending() == AllocationState.Ending.UNAVAILABLE
          ? promises.shortage(allocation)
          : new HoldOutcome.Held(allocation);
    }
    Life.Step held = new Life.Step(now(), Actor.HOUSE, "held");
    for (Side side : List.of(Side.OFFER, Side.NEED)) {
      Promises.Taking taking = promises.take(allocation, side, held);
      if (taking == Promises.Taking.RELEASED_BEFORE) {
        return finish(store.get(allocation.id()));
      }
      if (taking == Promises.Taking.NOT_THERE) {
        StepOutcome ended =
            end(
                allocation.id(),
                AllocationState.Ending.UNAVAILABLE,
                Optional.empty(),
                "",
                Actor.HOUSE);
        return finish(ended.allocation());
      }
    }
    StepOutcome outcome =
        step(
            allocation.id(),
            Actor.HOUSE,
            "held",
            state ->
                state instanceof AllocationState.Proposed
                    ? new AllocationState.Held(now().plus(rules.hold()), Set.of())
                    : null,
            AllocationState::living);
    return outcome instanceof StepOutcome.Done
        ? new HoldOutcome.Held(
            tell(outcome, AllocationState.Held.class, AllocationHeld::new).allocation())
        : finish(outcome.allocation());
  }

  private Allocation settle(Allocation allocation) {
    if (allocation.settled() || !(allocation.state() instanceof AllocationState.Ended ended)) {
      return allocation;
    }
    Life.Step step = new Life.Step(now(), Actor.HOUSE, ended.ending().word());
    promises.release(allocation, ended.ending() == AllocationState.Ending.DAMAGED, step);
    Allocation settled =
        store
            .change(
                allocation.id(),
                current -> current.settled() ? Optional.empty() : Optional.of(current.asSettled()))
            .after();
    if (ended.ending() != AllocationState.Ending.UNAVAILABLE) {
      events.publish(new AllocationEnded(settled));
    }
    return settled;
  }

  /**
   * @param next from the state to the next one; null when there is no such step from it
   * @param done tells whether the step was made before
   */
  private StepOutcome step(
      AllocationId id,
      Actor by,
      String reason,
      Function<AllocationState, @Nullable AllocationState> next,
      java.util.function.Predicate<AllocationState> done) {
    Versioned.Change<Allocation> change =
        store.change(
            id,
            allocation ->
                Optional.ofNullable(next.apply(allocation.state()))
                    .map(
                        state ->
                            with(allocation, state, allocation.missedHandovers(), by, reason)));
    return change.written() || done.test(change.after().state())
        ? new StepOutcome.Done(change.after())
        : new StepOutcome.NotNow(change.after());
  }

  private <S extends AllocationState> StepOutcome tell(
      StepOutcome outcome, Class<S> reached, Function<Allocation, Object> event) {
    if (outcome instanceof StepOutcome.Done(Allocation allocation)
        && reached.isInstance(allocation.state())) {
      events.publish(event.apply(allocation));
    }
    return outcome;
  }

  private Allocation with(
      Allocation allocation, AllocationState state, int missed, Actor by, String reason) {
    return allocation.moved(state, missed, now(), by, reason);
  }

  /** Tells whether the last that happened to it is that the same member of staff said so. */
  private static boolean missed(Allocation allocation, Side side, Actor by) {
    Transition last = allocation.history().getLast();
    return last.who().equals(by.written()) && last.reason().equals(missedBy(side));
  }

  private static String missedBy(Side side) {
    return "missed by " + side.word();
  }

  private static AllocationState withAgreement(Instant until, Set<Side> agreed, Side side) {
    Set<Side> both = EnumSet.of(side);
    both.addAll(agreed);
    return both.size() == Side.values().length
        ? new AllocationState.Agreed()
        : new AllocationState.Held(until, both);
  }

  private static AllocationState.Ending ending(Side side) {
    return side == Side.OFFER ? AllocationState.Ending.RENEGED : AllocationState.Ending.DECLINED;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
