package org.callandcare.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a need's and an offer's life, as functions from one snapshot to the next. Nothing is
 * written here.
 */
final class Life {

  private Life() {}

  /** Who takes a step, when and why. */
  record Step(Instant at, Actor by, String reason) {}

  /** Empty when it is not open or has too little left. */
  static Optional<Dossier> promise(
      Dossier dossier, AllocationId allocation, int line, Amount amount, Step step) {
    boolean there =
        dossier.lines().stream()
            .anyMatch(
                candidate -> candidate.number() == line && candidate.remaining().covers(amount));
    if (!dossier.open() || !there || findPromise(dossier, allocation).isPresent()) {
      return Optional.empty();
    }
    List<Promise> promises = new ArrayList<>(dossier.sheet().promises());
    promises.add(new Promise(allocation, line, amount, Promise.Stage.HELD));
    return Optional.of(settle(dossier, dossier.sheet().withPromises(promises), step));
  }

  /** Empty when it was released before. A promise that never was is released too, for good. */
  static Optional<Dossier> release(Dossier dossier, Promise promise, boolean damaged, Step step) {
    Optional<Promise> known = findPromise(dossier, promise.allocation());
    if (known.isPresent() && known.get().stage() != Promise.Stage.HELD) {
      return Optional.empty();
    }
    Sheet sheet = put(dossier, promise, Promise.Stage.RELEASED);
    if (damaged && known.isPresent()) {
      sheet = sheet.withLines(withDamage(sheet.lines(), known.get()));
    }
    return Optional.of(known.isEmpty() ? with(dossier, sheet) : settle(dossier, sheet, step));
  }

  /** Empty when it was delivered or released before. */
  static Optional<Dossier> deliver(Dossier dossier, AllocationId allocation, Step step) {
    Optional<Promise> known = findPromise(dossier, allocation);
    if (known.isEmpty() || known.get().stage() != Promise.Stage.HELD) {
      return Optional.empty();
    }
    return Optional.of(settle(dossier, put(dossier, known.get(), Promise.Stage.DELIVERED), step));
  }

  /** Changed in what it says, not in where it stands, save that its coverage may have changed. */
  static Dossier changed(Dossier dossier, Sheet sheet, Step step) {
    Dossier settled = settle(dossier, sheet, step);
    return settled.statusWord().equals(dossier.statusWord())
        ? with(
            dossier, sheet.withStep(transition(step, dossier.statusWord(), dossier.statusWord())))
        : settled;
  }

  /** Empty when there is no such step in its life. */
  static Optional<Dossier> become(Need need, NeedStatus next, Step step) {
    return need.status().canBecome(next)
        ? Optional.of(
            new Need(
                need.id(),
                need.sheet().withStep(transition(step, need.statusWord(), next.word())),
                next))
        : Optional.empty();
  }

  /** Empty when there is no such step in its life. */
  static Optional<Dossier> become(Offer offer, OfferStatus next, Step step) {
    return offer.status().canBecome(next)
        ? Optional.of(
            new Offer(
                offer.id(),
                offer.sheet().withStep(transition(step, offer.statusWord(), next.word())),
                next))
        : Optional.empty();
  }

  /** The status that its quantities give an open one. */
  static NeedStatus coverage(Sheet sheet) {
    boolean some = sheet.promises().stream().anyMatch(Promise::counts);
    boolean all = sheet.lines().stream().allMatch(line -> line.remaining().isZero());
    if (!all) {
      return some ? NeedStatus.PARTLY_COVERED : NeedStatus.OPEN;
    }
    boolean arrived =
        some
            && sheet.promises().stream()
                .filter(Promise::counts)
                .allMatch(promise -> promise.stage() == Promise.Stage.DELIVERED);
    return arrived ? NeedStatus.CONFIRMED : NeedStatus.COVERED;
  }

  /** The status that its quantities give an open one. */
  static OfferStatus reservation(Sheet sheet) {
    if (sheet.lines().stream().allMatch(line -> line.remaining().isZero())) {
      return OfferStatus.EXHAUSTED;
    }
    return sheet.promises().stream().anyMatch(Promise::counts)
        ? OfferStatus.PARTLY_RESERVED
        : OfferStatus.AVAILABLE;
  }

  static Optional<Promise> findPromise(Dossier dossier, AllocationId allocation) {
    return dossier.sheet().promises().stream()
        .filter(promise -> promise.allocation().equals(allocation))
        .findFirst();
  }

  static Dossier with(Dossier dossier, Sheet sheet) {
    return switch (dossier) {
      case Need need -> new Need(need.id(), sheet, need.status());
      case Offer offer -> new Offer(offer.id(), sheet, offer.status());
    };
  }

  private static Dossier settle(Dossier dossier, Sheet sheet, Step step) {
    return switch (dossier) {
      case Need need -> {
        NeedStatus next =
            need.open() || need.status() == NeedStatus.COVERED ? coverage(sheet) : need.status();
        yield new Need(need.id(), stepped(sheet, need, next.word(), step), next);
      }
      case Offer offer -> {
        OfferStatus next =
            offer.open() || offer.status() == OfferStatus.EXHAUSTED
                ? reservation(sheet)
                : offer.status();
        yield new Offer(offer.id(), stepped(sheet, offer, next.word(), step), next);
      }
    };
  }

  private static Sheet stepped(Sheet sheet, Dossier before, String next, Step step) {
    return before.statusWord().equals(next)
        ? sheet
        : sheet.withStep(transition(step, before.statusWord(), next));
  }

  private static Sheet put(Dossier dossier, Promise promise, Promise.Stage stage) {
    List<Promise> promises = new ArrayList<>(dossier.sheet().promises());
    promises.removeIf(known -> known.allocation().equals(promise.allocation()));
    promises.add(new Promise(promise.allocation(), promise.line(), promise.amount(), stage));
    return dossier.sheet().withPromises(promises);
  }

  private static List<ItemLine> withDamage(List<ItemLine> lines, Promise promise) {
    return lines.stream()
        .map(
            line ->
                line.number() == promise.line()
                    ? line.withDefect(
                        new Defect(
                            Defect.Kind.DAMAGED,
                            line.findDefect(Defect.Kind.DAMAGED)
                                .map(Defect::amount)
                                .orElse(Amount.ZERO)
                                .plus(promise.amount())))
                    : line)
        .toList();
  }

  private static Transition transition(Step step, String from, String to) {
    return new Transition(step.at(), step.by().written(), from, to, step.reason());
  }
}
