package org.callandcare.desk;

import java.util.Optional;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.RecordId;
import org.callandcare.texts.Language;

/** Lets a member of staff write first to whoever a record belongs to. */
class Writing {

  private final Dossiers dossiers;
  private final Parties parties;
  private final Relay relay;
  private final Audit audit;
  private final DeskWords words;

  Writing(Dossiers dossiers, Parties parties, Relay relay, Audit audit, DeskWords words) {
    this.dossiers = dossiers;
    this.parties = parties;
    this.relay = relay;
    this.audit = audit;
    this.words = words;
  }

  void begin(StaffTurn turn, Press press) {
    Optional<Dossier> dossier = find(press.subject());
    Optional<Party> party = dossier.flatMap(found -> parties.find(found.party()));
    if (party.isEmpty()) {
      turn.say(words.say("press.unknown"));
      return;
    }
    Language language =
        Optional.ofNullable(party.get().language()).flatMap(Language::find).orElse(Language.FR);
    Handoff handoff =
        relay.begin(party.get().conversation(), language, turn.staff(), turn.id() + ":write");
    if (handoff.heldBy(turn.staff())) {
      audit.note(turn, "write", AlertKind.HANDOFF, handoff.id(), press.subject());
    } else if (handoff.by() != null) {
      turn.say(
          words.say(
              "press.others-have-it",
              "name",
              handoff.by().name(),
              "references",
              handoff.reference()));
    }
  }

  private Optional<Dossier> find(String record) {
    try {
      return dossiers.find(RecordId.parse(record));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
