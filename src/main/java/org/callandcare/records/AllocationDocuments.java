package org.callandcare.records;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Allocations as BSON. */
final class AllocationDocuments {

  private AllocationDocuments() {}

  static Document write(Allocation allocation) {
    Document document =
        new Document("_id", allocation.id().value())
            .append("need", allocation.need().value())
            .append("needLine", allocation.needLine())
            .append("offer", allocation.offer().value())
            .append("offerLine", allocation.offerLine())
            .append("given", allocation.given().hundredths())
            .append("covered", allocation.covered().hundredths())
            .append("origin", allocation.origin())
            .append("missedHandovers", allocation.missedHandovers())
            .append("history", DossierDocuments.transitions(allocation.history()))
            .append("changedAt", Fields.date(allocation.changedAt()))
            .append("settled", allocation.settled());
    return state(allocation.state(), document);
  }

  private static Document state(AllocationState state, Document document) {
    document
        .append("until", null)
        .append("agreed", null)
        .append("at", null)
        .append("where", null)
        .append("ending", null)
        .append("by", null)
        .append("reason", null);
    return switch (state) {
      case AllocationState.Proposed() -> document.append("state", "proposed");
      case AllocationState.Held(Instant until, Set<Side> agreed) ->
          document
              .append("state", "held")
              .append("until", Fields.date(until))
              .append("agreed", agreed.stream().map(Side::word).sorted().toList());
      case AllocationState.Agreed() -> document.append("state", "agreed");
      case AllocationState.Appointed(Instant at, String where) ->
          document
              .append("state", "appointed")
              .append("at", Fields.date(at))
              .append("where", where);
      case AllocationState.Delivered(Instant at) ->
          document.append("state", "delivered").append("at", Fields.date(at));
      case AllocationState.Confirmed(Instant at) ->
          document.append("state", "confirmed").append("at", Fields.date(at));
      case AllocationState.Ended ended ->
          document
              .append("state", "ended")
              .append("ending", ended.ending().word())
              .append("by", word(ended.by()))
              .append("at", Fields.date(ended.at()))
              .append("reason", ended.reason());
    };
  }

  private static @Nullable String word(@Nullable Side side) {
    return side == null ? null : side.word();
  }

  static Allocation read(Document stored) {
    return new Allocation(
        new AllocationId(Fields.required(stored, "_id")),
        new NeedId(Fields.required(stored, "need")),
        (int) Fields.number(stored, "needLine"),
        new OfferId(Fields.required(stored, "offer")),
        (int) Fields.number(stored, "offerLine"),
        new Amount(Fields.number(stored, "given")),
        new Amount(Fields.number(stored, "covered")),
        Fields.text(stored, "origin", ""),
        state(stored),
        (int) Fields.number(stored, "missedHandovers"),
        DossierDocuments.transitions(stored),
        Fields.instant(stored, "changedAt", Instant.EPOCH),
        Fields.flag(stored, "settled"),
        Fields.number(stored, Versioned.VERSION));
  }

  private static AllocationState state(Document stored) {
    Instant at = Fields.instant(stored, "at", Instant.EPOCH);
    String state = Fields.required(stored, "state");
    return switch (state) {
      case "proposed" -> new AllocationState.Proposed();
      case "held" ->
          new AllocationState.Held(
              Fields.instant(stored, "until", Instant.EPOCH),
              Set.copyOf(Fields.constants(stored, "agreed", AllocationDocuments::side)));
      case "agreed" -> new AllocationState.Agreed();
      case "appointed" -> new AllocationState.Appointed(at, Fields.text(stored, "where", ""));
      case "delivered" -> new AllocationState.Delivered(at);
      case "confirmed" -> new AllocationState.Confirmed(at);
      case "ended" ->
          new AllocationState.Ended(
              Words.find(AllocationState.Ending.class, Fields.text(stored, "ending", ""))
                  .orElse(AllocationState.Ending.NOT_NEEDED),
              side(Fields.text(stored, "by", "")).orElse(null),
              at,
              Fields.text(stored, "reason", ""));
      default ->
          throw new IllegalStateException(stored.get("_id") + " has the unknown state " + state);
    };
  }

  private static Optional<Side> side(String word) {
    return Words.find(Side.class, word);
  }
}
