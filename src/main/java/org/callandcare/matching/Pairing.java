package org.callandcare.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.records.Amount;
import org.callandcare.records.ItemLine;

/**
 * Lays lines of an offer to lines of a need: the best fitting types first, as much as both have.
 */
final class Pairing {

  private final Compatibility compatibility;

  Pairing(Compatibility compatibility) {
    this.compatibility = compatibility;
  }

  /** A pair of lines that could go together. */
  private record Candidate(ItemLine need, ItemLine offer, Compatibility.Fit fit) {}

  /** What a line of one side gives, and what it covers on the other. */
  private record Exchange(Amount given, Amount covered) {}

  /**
   * @param missing what each line of the need still misses, by number
   * @return no line beyond what is missing or what is there
   */
  List<MatchedLine> pair(
      List<ItemLine> needed, Map<Integer, Amount> missing, List<ItemLine> offered) {
    Map<Integer, Amount> open = new HashMap<>(missing);
    Map<Integer, Amount> left = new HashMap<>();
    offered.forEach(line -> left.put(line.number(), line.remaining()));
    List<MatchedLine> lines = new ArrayList<>();
    for (Candidate candidate : candidates(needed, offered)) {
      Amount asked = open.getOrDefault(candidate.need().number(), Amount.ZERO);
      Amount there = left.getOrDefault(candidate.offer().number(), Amount.ZERO);
      Optional<Exchange> exchange =
          asked.isZero() || there.isZero()
              ? Optional.empty()
              : exchange(asked, candidate.need().unit(), there, candidate.offer().unit());
      if (exchange.isPresent()) {
        lines.add(line(candidate, exchange.get(), asked, there));
        open.put(candidate.need().number(), asked.minus(exchange.get().covered()));
        left.put(candidate.offer().number(), there.minus(exchange.get().given()));
      }
    }
    return lines;
  }

  private List<Candidate> candidates(List<ItemLine> needed, List<ItemLine> offered) {
    List<Candidate> candidates = new ArrayList<>();
    for (ItemLine need : needed) {
      for (ItemLine offer : offered) {
        compatibility
            .fit(offer.type(), need.type())
            .ifPresent(fit -> candidates.add(new Candidate(need, offer, fit)));
      }
    }
    candidates.sort(Comparator.comparing(Candidate::fit));
    return candidates;
  }

  /**
   * Time is exchanged for time whatever its unit. One who gives time stands for one person where
   * people are asked for, and one person for all the time that is asked for.
   */
  private static Optional<Exchange> exchange(
      Amount asked, String askedUnit, Amount there, String thereUnit) {
    if (askedUnit.equals("person") && Units.time(thereUnit)) {
      return Optional.of(new Exchange(there, asked.min(Amount.ONE)));
    }
    if (thereUnit.equals("person") && Units.time(askedUnit)) {
      return Optional.of(new Exchange(there.min(Amount.ONE), asked));
    }
    Optional<Amount> askedThere = Units.convert(asked, askedUnit, thereUnit);
    if (askedThere.isEmpty()) {
      return Optional.empty();
    }
    if (there.covers(askedThere.get())) {
      return Optional.of(new Exchange(askedThere.get().max(new Amount(1)), asked));
    }
    return Units.convert(there, thereUnit, askedUnit)
        .filter(covered -> !covered.isZero())
        .map(covered -> new Exchange(there, covered.min(asked)));
  }

  private static MatchedLine line(
      Candidate candidate, Exchange exchange, Amount asked, Amount there) {
    return new MatchedLine(
        candidate.need().number(),
        candidate.offer().number(),
        candidate.need().type(),
        candidate.offer().type(),
        exchange.given(),
        candidate.offer().unit(),
        exchange.covered(),
        candidate.need().unit(),
        asked,
        there);
  }
}
