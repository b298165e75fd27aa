package org.callandcare.records;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callandcare.store.Beside;

/** Files needs and offers under the rules of the house. */
final class FilingARecord {

  private final DossierStore store;
  private final Lines lines;
  private final Observations observations;
  private final PartyStore parties;
  private final HouseRules rules;
  private final Events events;
  private final Clock clock;

  FilingARecord(
      DossierStore store,
      Lines lines,
      Observations observations,
      PartyStore parties,
      HouseRules rules,
      Events events,
      Clock clock) {
    this.store = store;
    this.lines = lines;
    this.observations = observations;
    this.parties = parties;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Files a need or an offer.
   *
   * @param first waited for before anything is written that others see
   */
  FilingOutcome file(Side side, Filing filing, Runnable first) {
    RecordId id =
        side == Side.NEED
            ? new NeedId(Ids.of('n', filing.key()))
            : new OfferId(Ids.of('o', filing.key()));
    return Beside.both(
        () -> store.announce(id),
        () -> store.listOf(filing.party()),
        (reference, all) -> {
          first.run();
          return file(
              id, reference, all.stream().filter(own -> own.side() == side).toList(), filing);
        });
  }

  /**
   * Files it, or says why not.
   *
   * @param reference what it is given if it becomes a record; claimed for it in any case
   * @param own what the party has on this side, the newest first
   */
  private FilingOutcome file(RecordId id, Reference reference, List<Dossier> own, Filing filing) {
    Side side = id.side();
    Optional<FilingOutcome> before = outcomeBefore(own, id);
    if (before.isPresent()) {
      return before.get();
    }
    List<Dossier> living =
        own.stream()
            .filter(FilingARecord::takesPlace)
            .filter(dossier -> speaksForTheSame(dossier, filing))
            .toList();
    Optional<Dossier> similar = findSimilar(living, filing);
    if (similar.isPresent() && filing.merge()) {
      return merge(similar.get(), id, reference, filing);
    }
    Optional<FilingOutcome> refused = refusal(side, living, similar, filing);
    return refused.isPresent() ? refused.get() : fileNew(id, reference, filing);
  }

  /** What this same filing came to when it was made before. */
  private static Optional<FilingOutcome> outcomeBefore(List<Dossier> own, RecordId id) {
    for (Dossier dossier : own) {
      if (dossier.id().equals(id)) {
        return Optional.of(new FilingOutcome.Filed(id, dossier.reference()));
      }
      if (mergedBefore(dossier, id)) {
        return Optional.of(new FilingOutcome.Merged(dossier.id(), dossier.reference()));
      }
    }
    return Optional.empty();
  }

  /** Counts as one of the records a party has going. */
  private static boolean takesPlace(Dossier dossier) {
    return !dossier.ended()
        && !(dossier instanceof Need need && need.status() == NeedStatus.CONFIRMED);
  }

  /** One account may speak for itself and for organisations: each has records of its own. */
  private static boolean speaksForTheSame(Dossier dossier, Filing filing) {
    String one = dossier.sheet().organisation();
    String other = filing.organisation();
    return dossier.kind().person() == filing.kind().person()
        && (one == null || other == null || one.equalsIgnoreCase(other));
  }

  /**
   * A living record of the same party about a type that is named again: for a person wherever, for
   * an organisation at the same place.
   */
  private static Optional<Dossier> findSimilar(List<Dossier> living, Filing filing) {
    Set<String> types = types(filing.content().items());
    return living.stream()
        .filter(dossier -> dossier.lines().stream().anyMatch(line -> types.contains(line.type())))
        .filter(
            dossier ->
                filing.kind().person()
                    || dossier.place().equals(filing.content().place())
                    || samePlace(dossier.place(), filing.content().place()))
        .findFirst();
  }

  private static boolean samePlace(Place one, Place other) {
    return one.insee() == null || other.insee() == null
        ? one.name().equalsIgnoreCase(other.name())
        : one.insee().equals(other.insee());
  }

  private Optional<FilingOutcome> refusal(
      Side side, List<Dossier> living, Optional<Dossier> similar, Filing filing) {
    if (similar.isPresent()) {
      Dossier there = similar.get();
      boolean nothingNew =
          types(there.lines().stream().map(ItemLine::item).toList())
              .containsAll(types(filing.content().items()));
      return Optional.of(
          side == Side.NEED && filing.kind().person() && nothingNew
              ? new FilingOutcome.TooMany(there.id(), there.reference())
              : new FilingOutcome.Duplicate(there.id(), there.reference()));
    }
    if (side == Side.NEED
        && !filing.kind().person()
        && !living.isEmpty()
        && living.size() >= allowed(filing.party())) {
      Dossier newest = living.getFirst();
      return Optional.of(new FilingOutcome.TooMany(newest.id(), newest.reference()));
    }
    return Optional.empty();
  }

  private int allowed(PartyId party) {
    return parties.find(party).map(Party::openNeeds).orElse(rules.openNeeds());
  }

  private FilingOutcome fileNew(RecordId id, Reference reference, Filing filing) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Dossier dossier = dossier(id, reference, filing, now);
    if (store.insertAnnounced(dossier)) {
      events.publish(
          switch (id) {
            case NeedId need -> new NeedFiled(need);
            case OfferId offer -> new OfferFiled(offer);
          });
    }
    return new FilingOutcome.Filed(id, reference);
  }

  private Dossier dossier(RecordId id, Reference reference, Filing filing, Instant now) {
    Side side = id.side();
    Content content = filing.content();
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(content.flags());
    flags.addAll(observations.flags(side, filing.kind(), content));
    List<ItemLine> counted =
        lines.of(side, content).stream()
            .map(line -> line.withDefects(observations.defects(side, content, line)))
            .toList();
    Sheet sheet =
        new Sheet(
            reference,
            filing.party(),
            filing.kind(),
            filing.organisation(),
            counted,
            content.withFlags(flags),
            List.of(),
            List.of(),
            now,
            now,
            0);
    String who = new Actor.Person(filing.party()).written();
    return switch (id) {
      case NeedId need -> {
        NeedStatus status = rules.openAtOnce() ? Life.coverage(sheet) : NeedStatus.SUBMITTED;
        yield new Need(need, sheet.withStep(filed(now, who, status.word())), status);
      }
      case OfferId offer -> {
        OfferStatus status = rules.openAtOnce() ? Life.reservation(sheet) : OfferStatus.SUBMITTED;
        yield new Offer(offer, sheet.withStep(filed(now, who, status.word())), status);
      }
    };
  }

  private static Transition filed(Instant now, String who, String status) {
    return new Transition(now, who, "", status, "filed");
  }

  private FilingOutcome merge(Dossier into, RecordId id, Reference reference, Filing filing) {
    Life.Step step =
        new Life.Step(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            new Actor.Person(filing.party()),
            mergeMark(id));
    Versioned.Change<Dossier> change =
        store.change(
            into.id(),
            dossier ->
                dossier.ended() || mergedBefore(dossier, id)
                    ? Optional.empty()
                    : Optional.of(merged(dossier, filing, step)));
    Dossier after = change.after();
    if (!change.written() && !mergedBefore(after, id)) {
      return fileNew(id, reference, filing);
    }
    if (change.written()) {
      events.publish(new RecordChanged(after.id(), step.by()));
    }
    return new FilingOutcome.Merged(after.id(), after.reference());
  }

  private Dossier merged(Dossier dossier, Filing filing, Life.Step step) {
    Content old = dossier.content();
    Content more = filing.content();
    Map<String, Answer> answers = new LinkedHashMap<>(old.answers());
    answers.putAll(more.answers());
    Period period =
        new Period(
            more.period().from() != null ? more.period().from() : old.period().from(),
            more.period().until() != null ? more.period().until() : old.period().until());
    Urgency urgency =
        java.util.Collections.min(
            List.of(old.urgency(), more.urgency()), Comparator.naturalOrder());
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(old.flags());
    flags.addAll(more.flags());
    Content content =
        new Content(old.items(), old.place(), period, urgency, old.terms(), answers, flags);
    boolean addUp = !filing.kind().person() || dossier.side() == Side.OFFER;
    return Life.changed(
        dossier,
        observations.applied(
            dossier,
            dossier.sheet().withContent(content).withLines(lines.merge(dossier, more, addUp))),
        step);
  }

  private static boolean mergedBefore(Dossier dossier, RecordId filing) {
    return dossier.sheet().history().stream()
        .anyMatch(step -> step.reason().equals(mergeMark(filing)));
  }

  private static String mergeMark(RecordId filing) {
    return "merged " + filing.value();
  }

  private static Set<String> types(List<Item> items) {
    return items.stream().map(Item::type).collect(Collectors.toSet());
  }
}
