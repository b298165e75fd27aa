package org.callandcare.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Needs and offers as BSON, with the fields that only queries read. */
final class DossierDocuments {

  private final SearchWords words;

  DossierDocuments(SearchWords words) {
    this.words = words;
  }

  /** Everything but the version, which the store keeps. */
  Document write(Dossier dossier) {
    Sheet sheet = dossier.sheet();
    Document document =
        new Document("_id", dossier.id().value())
            .append("side", dossier.side().word())
            .append("status", dossier.statusWord())
            .append("reference", sheet.reference().value())
            .append("party", sheet.party().value())
            .append("kind", sheet.kind().word())
            .append("organisation", sheet.organisation())
            .append("lines", sheet.lines().stream().map(DossierDocuments::line).toList())
            .append("promises", sheet.promises().stream().map(DossierDocuments::promise).toList())
            .append("history", transitions(sheet.history()))
            .append("filedAt", Fields.date(sheet.filedAt()))
            .append("changedAt", Fields.date(sheet.changedAt()))
            .append("openTypes", openTypes(dossier))
            .append("unsettled", unsettled(dossier))
            .append("words", words.of(dossier));
    ContentDocuments.write(sheet.content(), document);
    return document;
  }

  Dossier read(Document stored) {
    List<Promise> promises =
        Fields.documents(stored, "promises").stream().map(DossierDocuments::promise).toList();
    List<ItemLine> lines = new ArrayList<>();
    for (Document line : Fields.documents(stored, "lines")) {
      lines.add(line(line, promises));
    }
    Instant filedAt = Fields.instant(stored, "filedAt", Instant.EPOCH);
    Sheet sheet =
        new Sheet(
            new Reference(Fields.required(stored, "reference")),
            new PartyId(Fields.required(stored, "party")),
            PartyKind.find(Fields.text(stored, "kind", "")).orElse(PartyKind.INDIVIDUAL),
            Fields.text(stored, "organisation"),
            lines,
            ContentDocuments.read(stored, lines.stream().map(ItemLine::item).toList()),
            promises,
            transitions(stored),
            filedAt,
            Fields.instant(stored, "changedAt", filedAt),
            Fields.number(stored, Versioned.VERSION));
    String status = Fields.required(stored, "status");
    return switch (RecordId.parse(Fields.required(stored, "_id"))) {
      case NeedId id ->
          new Need(id, sheet, NeedStatus.find(status).orElseThrow(() -> unknown(id, status)));
      case OfferId id ->
          new Offer(id, sheet, OfferStatus.find(status).orElseThrow(() -> unknown(id, status)));
    };
  }

  private static IllegalStateException unknown(RecordId id, String status) {
    return new IllegalStateException(id.value() + " has the unknown status " + status);
  }

  private static List<String> openTypes(Dossier dossier) {
    if (!dossier.open()) {
      return List.of();
    }
    return dossier.lines().stream()
        .filter(line -> !line.remaining().isZero())
        .map(ItemLine::type)
        .distinct()
        .toList();
  }

  private static boolean unsettled(Dossier dossier) {
    return dossier.ended()
        && dossier.sheet().promises().stream()
            .anyMatch(promise -> promise.stage() == Promise.Stage.HELD);
  }

  private static Document line(ItemLine line) {
    return ContentDocuments.item(line.item())
        .append("number", line.number())
        .append("counted", line.unit())
        .append("amount", line.amount().hundredths())
        .append(
            "defects",
            line.defects().stream()
                .map(
                    defect ->
                        new Document("kind", defect.kind().word())
                            .append("amount", hundredths(defect)))
                .toList());
  }

  private static @org.jspecify.annotations.Nullable Long hundredths(Defect defect) {
    Amount amount = defect.amount();
    return amount == null ? null : amount.hundredths();
  }

  private static ItemLine line(Document stored, List<Promise> promises) {
    int number = (int) Fields.number(stored, "number");
    List<Defect> defects = new ArrayList<>();
    for (Document defect : Fields.documents(stored, "defects")) {
      Words.find(Defect.Kind.class, Fields.text(defect, "kind", ""))
          .ifPresent(
              kind ->
                  defects.add(
                      new Defect(
                          kind,
                          defect.get("amount") instanceof Number
                              ? new Amount(Fields.number(defect, "amount"))
                              : null)));
    }
    return new ItemLine(
        number,
        ContentDocuments.item(stored),
        Fields.text(stored, "counted", "piece"),
        new Amount(Fields.number(stored, "amount")),
        Lines.promised(number, promises),
        defects);
  }

  private static Document promise(Promise promise) {
    return new Document("allocation", promise.allocation().value())
        .append("line", promise.line())
        .append("amount", promise.amount().hundredths())
        .append("stage", Words.of(promise.stage()));
  }

  private static Promise promise(Document stored) {
    return new Promise(
        new AllocationId(Fields.required(stored, "allocation")),
        (int) Fields.number(stored, "line"),
        new Amount(Fields.number(stored, "amount")),
        Words.find(Promise.Stage.class, Fields.text(stored, "stage", ""))
            .orElse(Promise.Stage.HELD));
  }

  static List<Document> transitions(List<Transition> history) {
    return history.stream()
        .map(
            step ->
                new Document("at", Fields.date(step.at()))
                    .append("who", step.who())
                    .append("from", step.from())
                    .append("to", step.to())
                    .append("reason", step.reason()))
        .toList();
  }

  static List<Transition> transitions(Document stored) {
    return Fields.documents(stored, "history").stream()
        .map(
            step ->
                new Transition(
                    Fields.instant(step, "at", Instant.EPOCH),
                    Fields.text(step, "who", ""),
                    Fields.text(step, "from", ""),
                    Fields.text(step, "to", ""),
                    Fields.text(step, "reason", "")))
        .toList();
  }
}
