package org.callandcare.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callandcare.places.Places;
import org.callandcare.records.Amount;
import org.callandcare.records.Defect;
import org.callandcare.records.Flag;
import org.callandcare.records.ItemLine;
import org.callandcare.records.Need;
import org.callandcare.records.Offer;
import org.callandcare.records.Urgency;

/** Compares a need with an offer. A function of the two and of the time. */
final class Comparison {

  private static final long ENDS_SOON_DAYS = 7;
  private static final long WORTH_TELLING_DAYS = 3;
  private static final double PERCENT = 100;

  private final Compatibility compatibility;
  private final Pairing pairing;
  private final Reach reach;
  private final MatchingSettings settings;

  Comparison(Compatibility compatibility, Places places, MatchingSettings settings) {
    this.compatibility = compatibility;
    this.pairing = new Pairing(compatibility);
    this.reach = new Reach(places);
    this.settings = settings;
  }

  /** Empty when the two do not go together, or not well enough. */
  Optional<Match> compare(Need need, Offer offer, Instant now, ZoneId zone) {
    return compare(need, missing(need), offer, now, zone);
  }

  /** What each line of a need still misses. */
  static Map<Integer, Amount> missing(Need need) {
    Map<Integer, Amount> missing = new HashMap<>();
    need.lines().forEach(line -> missing.put(line.number(), line.remaining()));
    return missing;
  }

  /** The same with another view of what the need still misses. */
  Optional<Match> compare(
      Need need, Map<Integer, Amount> missing, Offer offer, Instant now, ZoneId zone) {
    if (!need.open() || !offer.open()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<MatchedLine> lines = pairing.pair(need.lines(), missing, offer.lines());
    if (lines.isEmpty() || !Policies.allow(need, offer, lines, today)) {
      return Optional.empty();
    }
    Reach.Way way = reach.way(need, offer, lines);
    if (way instanceof Reach.Way.Far(double kilometres) && kilometres > settings.radiusKm()) {
      return Optional.empty();
    }
    Match match = match(need, missing, offer, lines, way, today, waiting(need, now));
    return match.score() < settings.leastScore() ? Optional.empty() : Optional.of(match);
  }

  private Match match(
      Need need,
      Map<Integer, Amount> missing,
      Offer offer,
      List<MatchedLine> lines,
      Reach.Way way,
      LocalDate today,
      long waiting) {
    double coverage = coverage(lines, missing);
    Set<Flag> flags = flags(need, offer, lines);
    LocalDate from = offer.period().from();
    Score.Facts facts =
        new Score.Facts(
            itemFit(lines),
            coverage,
            way,
            brings(offer),
            need.period().until(),
            from != null && from.isAfter(today) ? from : today,
            today,
            need.content().urgency(),
            waiting,
            need.content().terms().agreesWith(offer.content().terms()),
            Policies.publicBodyToPerson(need, offer),
            flags);
    return new Match(
        MatchId.of(need.id(), offer.id()),
        need.id(),
        offer.id(),
        lines,
        Score.of(facts),
        reasons(need, offer, lines, facts),
        missing(need, missing, offer, lines, way),
        way instanceof Reach.Way.Far(double kilometres)
            ? Double.valueOf(kilometres)
            : way instanceof Reach.Way.SameCommune ? Double.valueOf(0) : null,
        flags);
  }

  private List<Reason> reasons(Need need, Offer offer, List<MatchedLine> lines, Score.Facts facts) {
    List<Reason> reasons = new ArrayList<>();
    lines.stream().map(line -> fit(line).reason(line)).distinct().forEach(reasons::add);
    reasons.add(
        facts.coverage() >= 1
            ? new Reason.CoversAll()
            : new Reason.CoversPart(
                (int) Math.clamp(Math.round(facts.coverage() * PERCENT), 1, 99)));
    reasons.add(
        switch (facts.way()) {
          case Reach.Way.Irrelevant() -> new Reason.Anywhere();
          case Reach.Way.SameCommune(String name) -> new Reason.SameCommune(name);
          case Reach.Way.Far(double kilometres) -> new Reason.Distance(kilometres);
          case Reach.Way.Unknown() -> new Reason.DistanceUnknown();
        });
    if (facts.brought()) {
      reasons.add(new Reason.Brought());
    }
    addTimes(reasons, offer, facts);
    if (need.content().urgency() == Urgency.HIGH) {
      reasons.add(new Reason.Pressing(Urgency.HIGH));
    }
    if (facts.waiting() >= WORTH_TELLING_DAYS) {
      reasons.add(new Reason.Waiting(facts.waiting()));
    }
    if (!facts.termsAgree()) {
      reasons.add(new Reason.TermsDiffer(need.content().terms(), offer.content().terms()));
    } else if (need.content().terms() == offer.content().terms()) {
      reasons.add(new Reason.TermsAgree(need.content().terms()));
    }
    return reasons;
  }

  private static void addTimes(List<Reason> reasons, Offer offer, Score.Facts facts) {
    LocalDate deadline = facts.deadline();
    if (deadline != null && !facts.ready().isAfter(deadline)) {
      reasons.add(new Reason.InTime(deadline, ChronoUnit.DAYS.between(facts.ready(), deadline)));
    }
    LocalDate until = offer.period().until();
    if (until != null && ChronoUnit.DAYS.between(facts.today(), until) <= ENDS_SOON_DAYS) {
      reasons.add(new Reason.EndsSoon(until));
    }
  }

  private List<Missing> missing(
      Need need, Map<Integer, Amount> open, Offer offer, List<MatchedLine> lines, Reach.Way way) {
    List<Missing> missing = new ArrayList<>(shortfall(need, open, lines));
    for (MatchedLine line : lines) {
      offer
          .line(line.offerLine())
          .findDefect(Defect.Kind.CHARGER_MISSING)
          .ifPresent(
              defect -> {
                Amount without = defect.amount();
                missing.add(
                    new Missing.Chargers(
                        line.offeredType(), without == null ? null : without.min(line.given())));
              });
    }
    if (way instanceof Reach.Way.Unknown) {
      missing.add(new Missing.PlaceUnclear());
    }
    return missing;
  }

  /** What of a need these lines leave open. */
  static List<Missing.Quantity> shortfall(
      Need need, Map<Integer, Amount> open, List<MatchedLine> lines) {
    List<Missing.Quantity> shortfall = new ArrayList<>();
    for (ItemLine line : need.lines()) {
      Amount covered =
          lines.stream()
              .filter(matched -> matched.needLine() == line.number())
              .map(MatchedLine::covered)
              .reduce(Amount.ZERO, Amount::plus);
      Amount rest = open.getOrDefault(line.number(), Amount.ZERO).minus(covered);
      if (!rest.isZero()) {
        shortfall.add(new Missing.Quantity(line.type(), rest, line.unit()));
      }
    }
    return shortfall;
  }

  /** The mean over the need's lines that miss something of the part of each that is covered. */
  private static double coverage(List<MatchedLine> lines, Map<Integer, Amount> open) {
    double sum = 0;
    int counted = 0;
    for (Map.Entry<Integer, Amount> line : open.entrySet()) {
      if (line.getValue().isZero()) {
        continue;
      }
      counted++;
      Amount covered =
          lines.stream()
              .filter(matched -> matched.needLine() == line.getKey())
              .map(MatchedLine::covered)
              .reduce(Amount.ZERO, Amount::plus);
      sum += (double) covered.hundredths() / line.getValue().hundredths();
    }
    return counted == 0 ? 0 : Math.min(1, sum / counted);
  }

  private double itemFit(List<MatchedLine> lines) {
    return lines.stream().mapToDouble(line -> fit(line).share).average().orElse(0);
  }

  private Compatibility.Fit fit(MatchedLine line) {
    return compatibility.fit(line.offeredType(), line.neededType()).orElseThrow();
  }

  private static Set<Flag> flags(Need need, Offer offer, List<MatchedLine> lines) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(need.flags());
    flags.addAll(offer.flags());
    if (!need.kind().person()) {
      flags.remove(Flag.PUBLIC_BODY);
    }
    boolean noChargers =
        lines.stream()
            .map(line -> offer.line(line.offerLine()))
            .anyMatch(line -> line.findDefect(Defect.Kind.CHARGER_MISSING).isPresent());
    if (noChargers) {
      flags.add(Flag.CHARGERS_MISSING);
    }
    return flags;
  }

  private static boolean brings(Offer offer) {
    return offer
        .content()
        .findChoice("handover")
        .filter(choice -> choice.equals("bring") || choice.equals("either"))
        .isPresent();
  }

  private static long waiting(Need need, Instant now) {
    return Math.max(0, ChronoUnit.DAYS.between(need.filedAt(), now));
  }
}
