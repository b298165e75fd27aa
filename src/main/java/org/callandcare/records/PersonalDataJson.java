package org.callandcare.records;

import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.json.Converter;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Writes what is kept about a party as a file for that party. */
final class PersonalDataJson {

  private static final Converter<Long> INSTANT =
      (millis, json) -> json.writeString(java.time.Instant.ofEpochMilli(millis).toString());
  private static final JsonWriterSettings READABLE =
      JsonWriterSettings.builder()
          .outputMode(JsonMode.RELAXED)
          .indent(true)
          .dateTimeConverter(INSTANT)
          .build();

  private PersonalDataJson() {}

  static String write(PersonalData data) {
    Document party = PartyDocuments.write(data.party());
    party.remove("words");
    return new Document("party", party)
        .append("needs", data.needs().stream().map(PersonalDataJson::dossier).toList())
        .append("offers", data.offers().stream().map(PersonalDataJson::dossier).toList())
        .append("allocations", allocations(data))
        .append("callbacks", data.callbacks().stream().map(PersonalDataJson::callback).toList())
        .toJson(READABLE);
  }

  private static Document dossier(Dossier dossier) {
    Document document =
        new Document("reference", dossier.reference().value())
            .append("status", dossier.statusWord())
            .append("kind", dossier.kind().word())
            .append("organisation", dossier.sheet().organisation())
            .append("filedAt", Fields.date(dossier.filedAt()))
            .append("items", dossier.lines().stream().map(PersonalDataJson::line).toList());
    ContentDocuments.write(dossier.content(), document);
    return document.append("history", DossierDocuments.transitions(dossier.sheet().history()));
  }

  private static Document line(ItemLine line) {
    return ContentDocuments.item(line.item())
        .append("unit", line.unit())
        .append("amount", line.amount().toString())
        .append("promised", line.promised().toString());
  }

  private static List<Document> allocations(PersonalData data) {
    List<RecordId> own =
        java.util.stream.Stream.<Dossier>concat(data.needs().stream(), data.offers().stream())
            .map(Dossier::id)
            .toList();
    return data.allocations().stream()
        .map(
            allocation -> {
              Side side = own.contains(allocation.need()) ? Side.NEED : Side.OFFER;
              return new Document("record", allocation.record(side).value())
                  .append("amount", allocation.amount(side).toString())
                  .append("state", allocation.state().word())
                  .append("changedAt", Fields.date(allocation.changedAt()));
            })
        .toList();
  }

  private static Document callback(Callback callback) {
    return new Document("reference", callback.reference().value())
        .append("phone", callback.phone())
        .append("when", callback.when())
        .append("topic", callback.topic())
        .append("requestedAt", Fields.date(callback.requestedAt()))
        .append("state", callback.state().getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }
}
