package org.callandcare.casework;

import java.util.List;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.conversation.Facts;
import org.callandcare.desk.Desk;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.AgeBand;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Parties;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Side;

/** What dialogues read of parties, of their records and of the desk. */
final class RecordFacts implements Facts {

  private final Parties parties;
  private final Dossiers dossiers;
  private final Desk desk;

  RecordFacts(Parties parties, Dossiers dossiers, Desk desk) {
    this.parties = parties;
    this.dossiers = dossiers;
    this.desk = desk;
  }

  @Override
  public Optional<SlotValue> find(ConversationKey person, String fact) {
    return switch (fact) {
      case "desk.open" -> Optional.of(new SlotValue.YesNo(desk.isOpen()));
      case "person.known" -> yesNo(parties.find(person).filter(RecordFacts::known).isPresent());
      case "person.agreed" -> yesNo(parties.find(person).filter(Party::agreed).isPresent());
      case "records.open" -> Optional.of(count(living(person)));
      case "records.needs" -> Optional.of(count(living(person, Side.NEED)));
      case "records.offers" -> Optional.of(count(living(person, Side.OFFER)));
      default -> parties.find(person).flatMap(party -> told(party, fact));
    };
  }

  @Override
  public List<SlotValue.OwnRecord> listRecords(ConversationKey person) {
    return living(person).stream().map(Values::ownRecord).toList();
  }

  private static Optional<SlotValue> told(Party party, String fact) {
    return switch (fact) {
      case "person.language" -> Optional.ofNullable(party.language()).map(SlotValue.Choice::new);
      case "person.kind" ->
          Optional.ofNullable(party.kind()).map(PartyKind::word).map(SlotValue.Choice::new);
      case "person.name" -> Optional.ofNullable(party.name()).map(SlotValue.Text::new);
      case "person.place" -> Optional.ofNullable(party.place()).map(Values::place);
      case "person.phone" -> Optional.ofNullable(party.phone()).map(SlotValue.Phone::new);
      case "person.email" -> Optional.ofNullable(party.email()).map(SlotValue.Email::new);
      case "person.age_band" ->
          Optional.ofNullable(party.ageBand()).map(AgeBand::word).map(SlotValue.Choice::new);
      default -> throw new IllegalArgumentException("nobody knows the fact " + fact);
    };
  }

  /** Told something of themselves; a language alone does not make an acquaintance. */
  private static boolean known(Party party) {
    return party.agreed() || party.kind() != null || party.place() != null;
  }

  private List<Dossier> living(ConversationKey person) {
    return parties.find(person).map(party -> dossiers.listLivingOf(party.id())).orElse(List.of());
  }

  private List<Dossier> living(ConversationKey person, Side side) {
    return living(person).stream().filter(dossier -> dossier.side() == side).toList();
  }

  private static SlotValue count(List<Dossier> dossiers) {
    return SlotValue.Quantity.exactly(dossiers.size());
  }

  private static Optional<SlotValue> yesNo(boolean yes) {
    return Optional.of(new SlotValue.YesNo(yes));
  }
}
