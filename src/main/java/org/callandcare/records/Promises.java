package org.callandcare.records;

import java.util.Optional;

/** Takes from records and gives back to them, each in one conditional update of one document. */
final class Promises {

  private final DossierStore store;

  Promises(DossierStore store) {
    this.store = store;
  }

  /** What came of a taking. */
  enum Taking {
    /** Taken, now or before. */
    TAKEN,
    /** The record is not open, or has too little left. */
    NOT_THERE,
    /** The allocation came to its end meanwhile. */
    RELEASED_BEFORE
  }

  Taking take(Allocation allocation, Side side, Life.Step step) {
    Versioned.Change<Dossier> change =
        store.change(
            allocation.record(side),
            dossier ->
                Life.promise(
                    dossier,
                    allocation.id(),
                    allocation.line(side),
                    allocation.amount(side),
                    step));
    if (change.written()) {
      return Taking.TAKEN;
    }
    return Life.findPromise(change.before(), allocation.id())
        .map(promise -> promise.counts() ? Taking.TAKEN : Taking.RELEASED_BEFORE)
        .orElse(Taking.NOT_THERE);
  }

  /** Gives back on both sides, each once. */
  void release(Allocation allocation, boolean damaged, Life.Step step) {
    for (Side side : Side.values()) {
      Promise promise =
          new Promise(
              allocation.id(),
              allocation.line(side),
              allocation.amount(side),
              Promise.Stage.RELEASED);
      store.change(
          allocation.record(side),
          dossier -> Life.release(dossier, promise, damaged && side == Side.OFFER, step));
    }
  }

  void deliver(Allocation allocation, Life.Step step) {
    for (Side side : Side.values()) {
      store.change(
          allocation.record(side), dossier -> Life.deliver(dossier, allocation.id(), step));
    }
  }

  /** Why an allocation could not be held, as things stand now. */
  HoldOutcome shortage(Allocation allocation) {
    for (Side side : new Side[] {Side.OFFER, Side.NEED}) {
      Dossier dossier = store.get(allocation.record(side));
      Optional<ItemLine> line =
          dossier.lines().stream()
              .filter(known -> known.number() == allocation.line(side))
              .findFirst();
      boolean covered =
          dossier instanceof Need need && need.status() == NeedStatus.COVERED
              || dossier instanceof Offer offer && offer.status() == OfferStatus.EXHAUSTED;
      if (!dossier.open() && !covered) {
        return new HoldOutcome.Gone(dossier.id());
      }
      Amount remaining = line.map(ItemLine::remaining).orElse(Amount.ZERO);
      if (!remaining.covers(allocation.amount(side))) {
        return new HoldOutcome.Short(dossier.id(), remaining);
      }
    }
    return new HoldOutcome.Short(allocation.offer(), allocation.given());
  }
}
