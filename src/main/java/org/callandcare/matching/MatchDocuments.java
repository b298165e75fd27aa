package org.callandcare.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.callandcare.records.Actor;
import org.callandcare.records.Amount;
import org.callandcare.records.Flag;
import org.callandcare.records.NeedId;
import org.callandcare.records.OfferId;
import org.jspecify.annotations.Nullable;

/** Matches as BSON, read tolerantly: what a newer version added is left out. */
final class MatchDocuments {

  private MatchDocuments() {}

  static Document write(StoredMatch stored) {
    Match match = stored.match();
    Document document =
        new Document("_id", match.id().value())
            .append("need", match.need().value())
            .append("offer", match.offer().value())
            .append("lines", match.lines().stream().map(MatchDocuments::line).toList())
            .append("score", match.score())
            .append("reasons", match.reasons().stream().map(ReasonDocuments::write).toList())
            .append("missing", match.missing().stream().map(ReasonDocuments::write).toList())
            .append("kilometres", match.kilometres())
            .append("flags", match.flags().stream().map(Flag::word).sorted().toList())
            .append("foundAt", Date.from(stored.foundAt()))
            .append("round", stored.round());
    return state(stored.state(), document);
  }

  /** Empty when the lines cannot be read: such a match is found anew. */
  static Optional<StoredMatch> read(Document stored) {
    List<MatchedLine> lines =
        documents(stored, "lines").stream().map(MatchDocuments::line).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Match match =
        new Match(
            new MatchId(text(stored, "_id")),
            new NeedId(text(stored, "need")),
            new OfferId(text(stored, "offer")),
            lines,
            stored.get("score") instanceof Number score ? score.doubleValue() : 0,
            documents(stored, "reasons").stream()
                .map(ReasonDocuments::reason)
                .flatMap(Optional::stream)
                .toList(),
            documents(stored, "missing").stream()
                .map(ReasonDocuments::missing)
                .flatMap(Optional::stream)
                .toList(),
            stored.get("kilometres") instanceof Number far
                ? Double.valueOf(far.doubleValue())
                : null,
            flags(stored));
    return Optional.of(
        new StoredMatch(
            match,
            state(stored),
            instant(stored, "foundAt"),
            (int) number(stored, "round"),
            number(stored, "version")));
  }

  private static Document state(MatchState state, Document document) {
    document
        .append("state", state.word())
        .append("by", null)
        .append("at", null)
        .append("until", null)
        .append("reason", null);
    return switch (state) {
      case MatchState.New() -> document;
      case MatchState.Alerted(Instant at) -> document.append("at", Date.from(at));
      case MatchState.Taken(Actor.Staff by, Instant at) -> pressed(document, by, at);
      case MatchState.Proposed(Actor.Staff by, Instant at) -> pressed(document, by, at);
      case MatchState.Accepted(Actor.Staff by, Instant at) -> pressed(document, by, at);
      case MatchState.Dismissed(Actor.Staff by, Instant at, String reason) ->
          pressed(document, by, at).append("reason", reason);
      case MatchState.Later(Actor.Staff by, Instant until) ->
          document.append("by", staff(by)).append("until", Date.from(until));
      case MatchState.Obsolete(Instant at) -> document.append("at", Date.from(at));
    };
  }

  private static MatchState state(Document stored) {
    Instant at = instant(stored, "at");
    Actor.Staff by = staff(stored);
    String state = text(stored, "state");
    return switch (state) {
      case "new" -> new MatchState.New();
      case "alerted" -> new MatchState.Alerted(at);
      case "taken" -> new MatchState.Taken(by, at);
      case "proposed" -> new MatchState.Proposed(by, at);
      case "accepted" -> new MatchState.Accepted(by, at);
      case "dismissed" -> new MatchState.Dismissed(by, at, text(stored, "reason"));
      case "later" -> new MatchState.Later(by, instant(stored, "until"));
      case "obsolete" -> new MatchState.Obsolete(at);
      default ->
          throw new IllegalStateException(stored.get("_id") + " has the unknown state " + state);
    };
  }

  private static Document pressed(Document document, Actor.Staff by, Instant at) {
    return document.append("by", staff(by)).append("at", Date.from(at));
  }

  private static Document staff(Actor.Staff staff) {
    return new Document("account", staff.account()).append("name", staff.name());
  }

  private static Actor.Staff staff(Document stored) {
    return stored.get("by") instanceof Document by
        ? new Actor.Staff(text(by, "account"), text(by, "name"))
        : new Actor.Staff("", "");
  }

  private static Document line(MatchedLine line) {
    return new Document("needLine", line.needLine())
        .append("offerLine", line.offerLine())
        .append("neededType", line.neededType())
        .append("offeredType", line.offeredType())
        .append("given", line.given().hundredths())
        .append("givenUnit", line.givenUnit())
        .append("covered", line.covered().hundredths())
        .append("coveredUnit", line.coveredUnit())
        .append("asked", line.asked().hundredths())
        .append("offered", line.offered().hundredths());
  }

  private static MatchedLine line(Document stored) {
    return new MatchedLine(
        (int) number(stored, "needLine"),
        (int) number(stored, "offerLine"),
        text(stored, "neededType"),
        text(stored, "offeredType"),
        new Amount(number(stored, "given")),
        text(stored, "givenUnit"),
        new Amount(number(stored, "covered")),
        text(stored, "coveredUnit"),
        new Amount(number(stored, "asked")),
        new Amount(number(stored, "offered")));
  }

  private static Set<Flag> flags(Document stored) {
    return stored.get("flags") instanceof Collection<?> words
        ? words.stream()
            .map(String::valueOf)
            .map(Flag::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet())
        : Set.of();
  }

  static List<Document> documents(Document stored, String field) {
    return stored.get(field) instanceof Collection<?> values
        ? values.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
        : List.of();
  }

  static String text(Document stored, String field) {
    return stored.get(field) instanceof String text ? text : "";
  }

  static long number(Document stored, String field) {
    return stored.get(field) instanceof Number number ? number.longValue() : 0;
  }

  private static Instant instant(Document stored, String field) {
    return stored.get(field) instanceof Date date ? date.toInstant() : Instant.EPOCH;
  }

  static @Nullable Long amount(@Nullable Amount amount) {
    return amount == null ? null : amount.hundredths();
  }
}
