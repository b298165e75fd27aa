package org.callandcare.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callandcare.records.Actor;
import org.callandcare.records.Amount;
import org.callandcare.records.AvailableOffer;
import org.callandcare.records.Dossier;
import org.callandcare.records.ItemLine;
import org.callandcare.records.Need;
import org.callandcare.records.NeedId;
import org.callandcare.records.Needs;
import org.callandcare.records.Offer;
import org.callandcare.records.OfferId;
import org.callandcare.records.Offers;
import org.callandcare.records.OpenNeed;

/** {@link Matching}: finds candidates by type in the store, and compares them here. */
final class Matchmaker implements Matching {

  /** Among equals it stays as they were found: the oldest first. */
  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::score).reversed();

  private final Needs needs;
  private final Offers offers;
  private final Compatibility compatibility;
  private final Comparison comparison;
  private final ProposingAMatch proposing;
  private final MatchingSettings settings;
  private final Clock clock;

  Matchmaker(
      Needs needs,
      Offers offers,
      Compatibility compatibility,
      Comparison comparison,
      ProposingAMatch proposing,
      MatchingSettings settings,
      Clock clock) {
    this.needs = needs;
    this.offers = offers;
    this.compatibility = compatibility;
    this.comparison = comparison;
    this.proposing = proposing;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Match> candidatesFor(NeedId need) {
    return needs.find(need).map(this::candidatesFor).orElse(List.of());
  }

  @Override
  public List<Match> candidatesFor(OfferId offer) {
    return offers.find(offer).map(this::candidatesFor).orElse(List.of());
  }

  /** For the records of one round. */
  Round round() {
    return new Round();
  }

  /**
   * Needs one after the other; what serves one is not read again for the next that asks the same.
   */
  final class Round {

    private List<String> types = List.of();
    private List<Offer> found = List.of();

    List<Match> candidatesFor(Need need) {
      if (!need.open()) {
        return List.of();
      }
      List<String> wanted = relatedTypes(need);
      if (!wanted.equals(types)) {
        found = listOffers(wanted);
        types = wanted;
      }
      return ranked(found.stream().map(offer -> compare(need, offer)));
    }
  }

  @Override
  public List<Match> candidatesFor(Need need) {
    return ranked(listOffers(need).stream().map(offer -> compare(need, offer)));
  }

  List<Match> candidatesFor(Offer offer) {
    List<OpenNeed> found =
        offer.open() ? needs.listOpen(relatedTypes(offer), settings.candidates()) : List.of();
    return ranked(found.stream().map(need -> compare(need.need(), offer)));
  }

  Optional<Match> compare(Need need, Offer offer) {
    return comparison.compare(need, offer, clock.instant(), clock.getZone());
  }

  @Override
  public Coverage cover(NeedId id) {
    Need need = needs.get(id);
    Map<Integer, Amount> open = new HashMap<>(Comparison.missing(need));
    Map<OfferId, Offer> byId = new LinkedHashMap<>();
    listOffers(need).forEach(offer -> byId.put(offer.id(), offer));
    List<Match> ranked = ranked(byId.values().stream().map(offer -> compare(need, offer)));
    List<Match> shares = new ArrayList<>();
    for (Match candidate : ranked) {
      if (open.values().stream().allMatch(Amount::isZero)) {
        break;
      }
      Offer offer = byId.get(candidate.offer());
      if (offer == null) {
        continue;
      }
      comparison
          .compare(need, open, offer, clock.instant(), clock.getZone())
          .ifPresent(
              share -> {
                shares.add(share);
                share
                    .lines()
                    .forEach(
                        line ->
                            open.merge(
                                line.needLine(),
                                line.covered(),
                                (missing, covered) -> missing.minus(covered)));
              });
    }
    return new Coverage(id, shares, Comparison.shortfall(need, open, List.of()));
  }

  @Override
  public ProposalOutcome propose(MatchId match, Actor.Staff by) {
    return proposing.propose(match, by);
  }

  private List<Offer> listOffers(Need need) {
    return need.open() ? listOffers(relatedTypes(need)) : List.of();
  }

  private List<Offer> listOffers(List<String> types) {
    return offers.listOpen(types, settings.candidates()).stream()
        .map(AvailableOffer::offer)
        .toList();
  }

  private List<String> relatedTypes(Dossier dossier) {
    return dossier.lines().stream()
        .filter(line -> !line.remaining().isZero())
        .map(ItemLine::type)
        .flatMap(type -> compatibility.listRelated(type).stream())
        .distinct()
        .toList();
  }

  private static List<Match> ranked(Stream<Optional<Match>> matches) {
    return matches.flatMap(Optional::stream).sorted(BEST_FIRST).toList();
  }
}
