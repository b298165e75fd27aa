package org.callandcare.desk;

import static org.callandcare.desk.Press.button;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callandcare.channel.Button;
import org.callandcare.channel.Keyboard;
import org.callandcare.matching.Match;
import org.callandcare.matching.MatchId;
import org.callandcare.matching.MatchState;
import org.callandcare.matching.MatchedLine;
import org.callandcare.matching.Matches;
import org.callandcare.matching.Matching;
import org.callandcare.matching.StoredMatch;
import org.callandcare.records.AllocationId;
import org.callandcare.records.Allocations;
import org.callandcare.records.Amount;
import org.callandcare.records.Dossier;
import org.callandcare.records.Flag;
import org.callandcare.records.Need;
import org.callandcare.records.Needs;
import org.callandcare.records.Offer;
import org.callandcare.records.Offers;
import org.callandcare.records.Urgency;

/**
 * A match as staff read it in ten seconds: how urgent, what, where, why, what is missing. No name,
 * no phone, no story.
 */
class MatchView {

  private static final int URGENT_DAYS = 7;
  private static final int ALTERNATIVES = 3;

  private final Matches matches;
  private final Matching matching;
  private final Needs needs;
  private final Offers offers;
  private final ProposalStore proposals;
  private final DeskWords words;
  private final ItemWords items;
  private final TimeWords times;
  private final Allocations allocations;
  private final HandoverView handovers;
  private final ReasonWords reasons;
  private final FlagWords flags;

  MatchView(
      Matches matches,
      Matching matching,
      Needs needs,
      Offers offers,
      ProposalStore proposals,
      Allocations allocations,
      DeskWords words,
      ItemWords items,
      TimeWords times) {
    this.matches = matches;
    this.matching = matching;
    this.needs = needs;
    this.offers = offers;
    this.proposals = proposals;
    this.words = words;
    this.items = items;
    this.times = times;
    this.allocations = allocations;
    this.handovers = new HandoverView(words, times);
    this.reasons = new ReasonWords(words, items, times);
    this.flags = new FlagWords(words);
  }

  AlertWords words(Alert alert) {
    StoredMatch stored = matches.get(new MatchId(alert.subject()));
    Match match = stored.match();
    Need need = needs.get(match.need());
    Offer offer = offers.get(match.offer());
    Handover handover = handover(stored);
    List<String> lines = new ArrayList<>();
    state(stored).ifPresent(lines::add);
    handovers.line(handover).ifPresent(lines::add);
    boolean free = stored.state().free() || stored.state() instanceof MatchState.Taken;
    match.lines().forEach(line -> lines.add(free ? line(now(line, need, offer)) : line(line)));
    lines.add(way(match, need, offer));
    lines.add(words.say("match.why", "reasons", reasons.reasons(match)));
    reasons.missing(match).ifPresent(m -> lines.add(words.say("match.missing", "missing", m)));
    lines.add(words.say("terms." + need.content().terms().word()) + who(need, offer));
    lines.addAll(flags.lines(match.flags()));
    alternatives(match, need).ifPresent(lines::add);
    lines.add(
        words.say(
            "match.ages", "need", times.age(need.filedAt()), "offer", times.age(offer.filedAt())));
    lines.add(references(need, offer));
    return new AlertWords(
        title(need, "match"),
        String.join("\n", lines),
        keyboard(alert.id(), stored.state(), handover));
  }

  /** "B-7K3F ↔ O-4M2P". */
  String references(Need need, Offer offer) {
    return words.say(
        "match.references", "need", need.reference().value(), "offer", offer.reference().value());
  }

  String references(Match match) {
    return references(needs.get(match.need()), offers.get(match.offer()));
  }

  /**
   * Urgency and date: "🔴 Urgent · avant le lundi 15 mars (dans 5 jours)".
   *
   * @param about the section of texts: {@code match} or {@code record}
   */
  String title(Need need, String about) {
    LocalDate deadline = need.period().until();
    boolean urgent =
        need.content().urgency() == Urgency.HIGH
            || (deadline != null && !deadline.isAfter(times.today().plusDays(URGENT_DAYS)));
    String date =
        deadline == null
            ? words.say("match.no-date")
            : words.say("match.before", "day", times.day(deadline), "left", times.left(deadline));
    return words.say(about + (urgent ? ".urgent" : ".normal"), "date", date);
  }

  /** A line with what both still have: others may have taken from them since it was matched. */
  private static MatchedLine now(MatchedLine line, Need need, Offer offer) {
    Amount asked = need.line(line.needLine()).remaining();
    Amount offered = offer.line(line.offerLine()).remaining();
    return new MatchedLine(
        line.needLine(),
        line.offerLine(),
        line.neededType(),
        line.offeredType(),
        line.given().min(offered),
        line.givenUnit(),
        line.covered().min(asked),
        line.coveredUnit(),
        asked,
        offered);
  }

  private String line(MatchedLine line) {
    String shared =
        words.say(
            "match.line",
            "asked",
            items.amount(line.asked(), line.coveredUnit(), line.neededType()),
            "offered",
            items.number(line.offered(), line.givenUnit()),
            "matched",
            items.number(line.given(), line.givenUnit()));
    return line.neededType().equals(line.offeredType())
        ? shared
        : shared
            + " "
            + words.say(
                "match.served-by",
                "type",
                items.name(line.offeredType(), line.given().toBigDecimal()));
  }

  private String way(Match match, Need need, Offer offer) {
    return match
        .findKilometres()
        .map(
            km ->
                words.say(
                    "match.way",
                    "from",
                    offer.place().name(),
                    "to",
                    need.place().name(),
                    "km",
                    Math.round(km)))
        .orElseGet(
            () ->
                words.say(
                    "match.way-unknown", "from", offer.place().name(), "to", need.place().name()));
  }

  /** Organisations by their kind; of a person whether grown up, no more. */
  private String who(Need need, Offer offer) {
    return " · " + words.say("match.who", "need", flags.who(need), "offer", flags.who(offer));
  }

  /** A public body's things go to associations: those that wait for the same. */
  private Optional<String> alternatives(Match match, Need need) {
    if (!match.flags().contains(Flag.PUBLIC_BODY) || !need.kind().person()) {
      return Optional.empty();
    }
    String others =
        matching.candidatesFor(match.offer()).stream()
            .map(candidate -> needs.get(candidate.need()))
            .filter(other -> !other.kind().person())
            .limit(ALTERNATIVES)
            .map(other -> other.reference() + " (" + other.place().name() + ")")
            .collect(Collectors.joining(", "));
    return Optional.of(
        others.isEmpty()
            ? words.say("match.no-association")
            : words.say("match.rather", "needs", others));
  }

  private Optional<String> state(StoredMatch stored) {
    return switch (stored.state()) {
      case MatchState.New _, MatchState.Alerted _ -> Optional.empty();
      case MatchState.Taken(var by, var at) ->
          Optional.of(words.say("state.taken", "name", by.name(), "at", times.time(at)));
      case MatchState.Proposed(var by, var at) ->
          Optional.of(
              words.say(
                  proposals.isAgreed(stored.id().value()) ? "state.accepted" : "state.proposed",
                  "name",
                  by.name(),
                  "at",
                  times.time(at)));
      case MatchState.Accepted(var by, var at) ->
          Optional.of(words.say("state.accepted", "name", by.name(), "at", times.time(at)));
      case MatchState.Dismissed(var by, _, var reason) ->
          Optional.of(
              words.say("state.dismissed", "name", by.name(), "reason", reasons.dismissal(reason)));
      case MatchState.Later(var by, var until) ->
          Optional.of(words.say("state.later", "name", by.name(), "at", times.time(until)));
      case MatchState.Obsolete _ -> Optional.of(words.say("state.obsolete"));
    };
  }

  /** How far it is, once both sides agreed. */
  private Handover handover(StoredMatch stored) {
    return switch (stored.state()) {
      case MatchState.Proposed _, MatchState.Accepted _ ->
          proposals
              .findAgreed(stored.id().value())
              .map(
                  agreed ->
                      Handover.of(
                          agreed.allocations().stream()
                              .map(id -> allocations.get(new AllocationId(id)))
                              .toList()))
              .orElse(new Handover.None());
      case MatchState.New _,
          MatchState.Alerted _,
          MatchState.Taken _,
          MatchState.Dismissed _,
          MatchState.Later _,
          MatchState.Obsolete _ ->
          new Handover.None();
    };
  }

  private Keyboard keyboard(String alert, MatchState state, Handover handover) {
    Button details = button(words.say("button.details"), Press.Verb.DETAILS, alert);
    Button propose = button(words.say("button.propose"), Press.Verb.PROPOSE, alert);
    Button unfit = button(words.say("button.unfit"), Press.Verb.UNFIT, alert);
    Button later = button(words.say("button.later"), Press.Verb.LATER, alert);
    return switch (state) {
      case MatchState.New _, MatchState.Alerted _, MatchState.Later _ ->
          Press.rows(
              2,
              List.of(
                  button(words.say("button.take"), Press.Verb.TAKE, alert),
                  propose,
                  unfit,
                  later,
                  details));
      case MatchState.Taken _ ->
          Press.rows(
              2,
              List.of(
                  propose,
                  unfit,
                  later,
                  button(words.say("button.release"), Press.Verb.RELEASE, alert),
                  details));
      case MatchState.Proposed _, MatchState.Accepted _ ->
          handovers.keyboard(alert, handover, details);
      case MatchState.Dismissed _, MatchState.Obsolete _ -> Keyboard.NONE;
    };
  }

  /** Both records of a match. */
  List<Dossier> dossiers(MatchId id) {
    Match match = matches.get(id).match();
    return List.of(needs.get(match.need()), offers.get(match.offer()));
  }
}
