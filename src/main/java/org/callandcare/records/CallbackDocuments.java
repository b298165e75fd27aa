package org.callandcare.records;

import java.time.Instant;
import org.bson.Document;

/** Call-backs as BSON. */
final class CallbackDocuments {

  private CallbackDocuments() {}

  static Document write(Callback callback) {
    Document document =
        new Document("_id", callback.id().value())
            .append("reference", callback.reference().value())
            .append("party", callback.party().value())
            .append("phone", callback.phone())
            .append("when", callback.when())
            .append("topic", callback.topic())
            .append("requestedAt", Fields.date(callback.requestedAt()));
    return switch (callback.state()) {
      case Callback.CallbackState.Waiting() ->
          document.append("state", "waiting").append("by", null).append("at", null);
      case Callback.CallbackState.Taken(Actor.Staff by, Instant at) ->
          document.append("state", "taken").append("by", staff(by)).append("at", Fields.date(at));
      case Callback.CallbackState.Done(Actor.Staff by, Instant at) ->
          document.append("state", "done").append("by", staff(by)).append("at", Fields.date(at));
    };
  }

  static Callback read(Document stored) {
    return new Callback(
        new CallbackId(Fields.required(stored, "_id")),
        new Reference(Fields.required(stored, "reference")),
        new PartyId(Fields.required(stored, "party")),
        Fields.text(stored, "phone", ""),
        Fields.text(stored, "when", ""),
        Fields.text(stored, "topic", ""),
        Fields.instant(stored, "requestedAt", Instant.EPOCH),
        state(stored));
  }

  private static Callback.CallbackState state(Document stored) {
    Document by = Fields.document(stored, "by");
    if (by == null) {
      return new Callback.CallbackState.Waiting();
    }
    Actor.Staff staff =
        new Actor.Staff(Fields.text(by, "account", ""), Fields.text(by, "name", ""));
    Instant at = Fields.instant(stored, "at", Instant.EPOCH);
    return Fields.text(stored, "state", "").equals("done")
        ? new Callback.CallbackState.Done(staff, at)
        : new Callback.CallbackState.Taken(staff, at);
  }

  private static Document staff(Actor.Staff staff) {
    return new Document("account", staff.account()).append("name", staff.name());
  }
}
