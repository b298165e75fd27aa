package org.callandcare.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.conversation.Facts;
import org.callandcare.desk.Desk;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.AgeBand;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Party;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Side;

/** What dialogues read of parties, of their records and of the desk. */
final class RecordFacts implements Facts {

  private static final String DESK_OPEN = "desk.open";

  private final Acquaintances acquaintances;
  private final Dossiers dossiers;
  private final Desk desk;

  RecordFacts(Acquaintances acquaintances, Dossiers dossiers, Desk desk) {
    this.acquaintances = acquaintances;
    this.dossiers = dossiers;
    this.desk = desk;
  }

  @Override
  public void expect(ConversationKey person) {
    acquaintances.find(person);
  }

  @Override
  public Optional<SlotValue> find(ConversationKey person, String fact) {
    return Optional.ofNullable(find(person, List.of(fact)).get(fact));
  }

  @Override
  public Map<String, SlotValue> find(ConversationKey person, Collection<String> facts) {
    boolean aboutThePerson = facts.stream().anyMatch(fact -> !fact.equals(DESK_OPEN));
    Optional<Party> party = aboutThePerson ? acquaintances.find(person) : Optional.empty();
    boolean aboutRecords = facts.stream().anyMatch(fact -> fact.startsWith("records."));
    List<Dossier> living = aboutRecords ? living(party) : List.of();
    Map<String, SlotValue> found = new HashMap<>();
    for (String fact : facts) {
      fact(fact, party, living).ifPresent(value -> found.put(fact, value));
    }
    return found;
  }

  private Optional<SlotValue> fact(String fact, Optional<Party> party, List<Dossier> living) {
    return switch (fact) {
      case DESK_OPEN -> yesNo(desk.isOpen());
      case "person.known" -> yesNo(party.filter(RecordFacts::known).isPresent());
      case "person.agreed" -> yesNo(party.filter(Party::agreed).isPresent());
      case "records.open" -> count(living.size());
      case "records.needs" -> count(count(living, Side.NEED));
      case "records.offers" -> count(count(living, Side.OFFER));
      default -> party.flatMap(known -> told(known, fact));
    };
  }

  @Override
  public List<SlotValue.OwnRecord> listRecords(ConversationKey person) {
    return living(acquaintances.find(person)).stream().map(Values::ownRecord).toList();
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

  private List<Dossier> living(Optional<Party> party) {
    return party.map(known -> dossiers.listLivingOf(known.id())).orElse(List.of());
  }

  private static long count(List<Dossier> dossiers, Side side) {
    return dossiers.stream().filter(dossier -> dossier.side() == side).count();
  }

  private static Optional<SlotValue> count(long number) {
    return Optional.of(SlotValue.Quantity.exactly(number));
  }

  private static Optional<SlotValue> yesNo(boolean yes) {
    return Optional.of(new SlotValue.YesNo(yes));
  }
}
