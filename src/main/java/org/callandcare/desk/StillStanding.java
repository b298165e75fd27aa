package org.callandcare.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.callandcare.records.Actor;
import org.callandcare.records.ChangeOutcome;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Needs;
import org.callandcare.records.Offers;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.Promise;
import org.callandcare.records.RecordId;
import org.callandcare.texts.Language;
import org.callandcare.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * "Encore besoin ? Toujours disponible ?" Asks whoever has said nothing of an open record for a
 * while, by the dialogue {@code still}. Who does not answer has it put on hold, then let go, and is
 * told both kindly. A record that something is held of is left alone: its people are being asked
 * already. What is told has an id of its own, so that a crash between telling and noting repeats
 * nothing; that it waits is told by the next look where the one that put it on hold died.
 * Thread-safe.
 */
class StillStanding {

  private static final int PAGE = 200;

  private final StandingChecks checks;
  private final Needs needs;
  private final Offers offers;
  private final Dossiers dossiers;
  private final Parties parties;
  private final Notices notices;
  private final DeskSettings.Still settings;
  private final Texts texts;
  private final Clock clock;

  StillStanding(
      StandingChecks checks,
      DeskHouse.Records records,
      Notices notices,
      DeskSettings.Still settings,
      Texts texts,
      Clock clock) {
    this.checks = checks;
    this.needs = records.needs();
    this.offers = records.offers();
    this.dossiers = records.dossiers();
    this.parties = records.parties();
    this.notices = notices;
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
  }

  /** Asks, puts on hold and lets go what is due. */
  void look() {
    letGo();
    tellThatTheyWait();
    look(settings.needs(), needs::listUnchangedSince, needs::listByIds);
    look(settings.offers(), offers::listUnchangedSince, offers::listByIds);
  }

  /** Its owner says that it stands. One that waited is open again. */
  void stands(RecordId record, Actor by) {
    checks.answered(record.value(), clock.instant());
    dossiers
        .find(record)
        .filter(dossier -> !dossier.open() && !dossier.ended())
        .ifPresent(dossier -> dossiers.open(record, by));
  }

  /** Those to which nothing happened for as long as a record is believed without asking. */
  private <I extends RecordId> void look(
      Duration rhythm,
      Function<Instant, List<I>> unchanged,
      Function<List<I>, ? extends List<? extends Dossier>> read) {
    unchanged.apply(clock.instant().minus(rhythm)).stream()
        .gather(Gatherers.windowFixed(PAGE))
        .forEach(ids -> look(read.apply(ids), rhythm));
  }

  private void look(List<? extends Dossier> unchanged, Duration rhythm) {
    List<? extends Dossier> open = unchanged.stream().filter(Dossier::open).toList();
    Map<String, StandingChecks.Check> known =
        checks.listOf(open.stream().map(dossier -> dossier.id().value()).toList());
    open.forEach(dossier -> look(dossier, known.get(dossier.id().value()), rhythm));
  }

  private void look(Dossier dossier, StandingChecks.@Nullable Check check, Duration rhythm) {
    Instant now = clock.instant();
    boolean held =
        dossier.sheet().promises().stream()
            .anyMatch(promise -> promise.stage() == Promise.Stage.HELD);
    if (held) {
      return;
    }
    Instant asked = check == null ? null : check.askedAt();
    int times = check == null ? 0 : check.times();
    if (asked != null && dossier.sheet().changedAt().isAfter(asked)) {
      // Somebody did something about it: that is an answer.
      checks.answered(dossier.id().value(), dossier.sheet().changedAt());
    } else if (asked != null) {
      if (!now.isBefore(asked.plus(settings.answer()))) {
        hold(dossier, times, now);
      }
    } else if (times < settings.times() && !now.isBefore(heardOf(dossier, check).plus(rhythm))) {
      ask(dossier, times + 1, now);
    }
  }

  /** When it was said last that it stands, one way or another. */
  private static Instant heardOf(Dossier dossier, StandingChecks.@Nullable Check check) {
    return Stream.of(
            Optional.of(dossier.sheet().changedAt()),
            Optional.ofNullable(check).map(StandingChecks.Check::answeredAt))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private void ask(Dossier dossier, int times, Instant now) {
    if (signal(dossier, times, "open")) {
      checks.asked(dossier.id().value(), times, now);
    }
  }

  /**
   * Noted first: a record on hold of which nothing is noted would wait for ever, while one that is
   * noted and still open is put on hold by the next look.
   */
  private void hold(Dossier dossier, int times, Instant now) {
    checks.held(dossier.id().value(), now);
    if (dossiers.putOnHold(dossier.id(), "unanswered", Actor.HOUSE) == ChangeOutcome.DONE) {
      tellThatItWaits(dossier, times);
    }
  }

  /** Put on hold by a scan that died before it said so. */
  private void tellThatTheyWait() {
    for (StandingChecks.Check check : checks.listHeldUntold(PAGE)) {
      dossiers
          .find(RecordId.parse(check.id()))
          .filter(dossier -> !dossier.open() && !dossier.ended())
          .ifPresent(dossier -> tellThatItWaits(dossier, check.times()));
    }
  }

  private void tellThatItWaits(Dossier dossier, int times) {
    signal(dossier, times, "paused");
    checks.heldTold(dossier.id().value());
  }

  /** Begins the dialogue; false where nobody can be asked. */
  private boolean signal(Dossier dossier, int times, String state) {
    Optional<Party> owner = owner(dossier);
    owner.ifPresent(
        party ->
            notices.signal(
                id(dossier, times, state),
                party.conversation(),
                "still-standing",
                Map.of(
                    "side",
                    dossier.side().word(),
                    "state",
                    state,
                    "reference",
                    dossier.reference().value(),
                    "what",
                    new ItemWords(texts, language(party)).all(dossier))));
    return owner.isPresent();
  }

  private void letGo() {
    Instant before = clock.instant().minus(settings.answer());
    for (StandingChecks.Check check : checks.listHeldBefore(before, PAGE)) {
      Optional<Dossier> found = dossiers.find(RecordId.parse(check.id()));
      if (found.isPresent() && !found.get().open() && !found.get().ended()) {
        tellThatItExpired(found.get(), check.times());
        dossiers.expire(found.get().id(), Actor.HOUSE);
      }
      checks.forget(check.id());
    }
  }

  private void tellThatItExpired(Dossier dossier, int times) {
    owner(dossier)
        .ifPresent(
            owner ->
                notices.say(
                    id(dossier, times, "expired"),
                    owner.conversation(),
                    new DeskWords(texts, language(owner))
                        .say(
                            "notice." + dossier.side().word() + ".expired",
                            "what",
                            new ItemWords(texts, language(owner)).all(dossier),
                            "reference",
                            dossier.reference().value())));
  }

  /** Who can be asked. */
  private Optional<Party> owner(Dossier dossier) {
    return parties.find(dossier.party()).filter(party -> !party.unreachable());
  }

  private static Language language(Party party) {
    return Optional.ofNullable(party.language()).flatMap(Language::find).orElse(Language.FR);
  }

  private static String id(Dossier dossier, int times, String what) {
    return "desk:still:" + dossier.id().value() + ":" + times + ":" + what;
  }
}
