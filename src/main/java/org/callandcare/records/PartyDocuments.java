package org.callandcare.records;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.callandcare.channel.ConversationKey;
import org.jspecify.annotations.Nullable;

/** Parties as BSON. */
final class PartyDocuments {

  private PartyDocuments() {}

  static Document write(Party party) {
    PartyKind kind = party.kind();
    AgeBand ageBand = party.ageBand();
    Place place = party.place();
    Siret siret = party.siret();
    Rna rna = party.rna();
    Uai uai = party.uai();
    return new Document("_id", party.id().value())
        .append("conversation", party.conversation().toString())
        .append("kind", kind == null ? null : kind.word())
        .append("name", party.name())
        .append("language", party.language())
        .append("place", place == null ? null : ContentDocuments.place(place))
        .append("phone", party.phone())
        .append("email", party.email())
        .append("ageBand", ageBand == null ? null : ageBand.word())
        .append("agreedAt", Fields.date(party.agreedAt()))
        .append("siret", siret == null ? null : siret.digits())
        .append("rna", rna == null ? null : rna.value())
        .append("uai", uai == null ? null : uai.value())
        .append("openNeeds", party.openNeeds())
        .append("unreachable", party.unreachable())
        .append("firstSeenAt", Fields.date(party.firstSeenAt()))
        .append("changedAt", Fields.date(party.changedAt()))
        .append("words", SearchWords.fold(party.name()));
  }

  static Party read(Document stored) {
    Instant seen = Fields.instant(stored, "firstSeenAt", Instant.EPOCH);
    return new Party(
        new PartyId(Fields.required(stored, "_id")),
        ConversationKey.parse(Fields.required(stored, "conversation")),
        read(stored, "kind", PartyKind::find),
        Fields.text(stored, "name"),
        Fields.text(stored, "language"),
        ContentDocuments.place(Fields.document(stored, "place")),
        Fields.text(stored, "phone"),
        Fields.text(stored, "email"),
        read(stored, "ageBand", AgeBand::find),
        Fields.instant(stored, "agreedAt"),
        read(stored, "siret", Siret::read),
        read(stored, "rna", Rna::read),
        read(stored, "uai", Uai::read),
        stored.get("openNeeds") instanceof Number number
            ? Integer.valueOf(number.intValue())
            : null,
        Fields.flag(stored, "unreachable"),
        seen,
        Fields.instant(stored, "changedAt", seen));
  }

  private static <T> @Nullable T read(
      Document stored, String field, java.util.function.Function<String, Optional<T>> reader) {
    String text = Fields.text(stored, field);
    return text == null ? null : reader.apply(text).orElse(null);
  }
}
