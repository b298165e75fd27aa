package org.callandcare.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callandcare.channel.ConversationKey;
import org.callandcare.dialogue.Dialogues;
import org.callandcare.dialogue.SlotType;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.hours.DeskHours;
import org.callandcare.hours.HoursSettings;
import org.callandcare.places.Commune;
import org.callandcare.places.Places;

/** The records and facts that a transcript plays with; all invented. */
final class InventedWorld implements Effects, Facts {

  private static final Map<String, Map<String, String>> USUAL =
      Map.ofEntries(
          Map.entry("file-need", Map.of("reference", "B-TEST", "outcome", "filed")),
          Map.entry("file-offer", Map.of("reference", "O-TEST", "outcome", "filed")),
          Map.entry("complete-record", Map.of("outcome", "done")),
          Map.entry("withdraw-record", Map.of("outcome", "done")),
          Map.entry("fulfil-record", Map.of("outcome", "done")),
          Map.entry("answer-still", Map.of("outcome", "done")),
          Map.entry("change-record", Map.of("outcome", "done")),
          Map.entry("request-callback", Map.of("reference", "R-TEST")),
          Map.entry("forget-person", Map.of("outcome", "done")),
          Map.entry("accept-proposal", Map.of("outcome", "waiting")),
          Map.entry("decline-proposal", Map.of("outcome", "declined")),
          Map.entry("confirm-handover", Map.of("outcome", "agreed")),
          Map.entry("report-handover", Map.of("outcome", "agreed")));

  private final Dialogues dialogues;
  private final Places places;
  private final Map<String, Map<String, String>> gives;
  private final Map<String, SlotValue> facts = new HashMap<>();
  private final List<SlotValue.OwnRecord> records = new ArrayList<>();
  private final List<Effect> performed = new ArrayList<>();
  private final DeskHours desk = new DeskHours(HoursSettings.usual());
  private Instant now = Instant.EPOCH;

  InventedWorld(Dialogues dialogues, Places places, Map<String, Map<String, String>> gives) {
    this.dialogues = dialogues;
    this.places = places;
    this.gives = gives;
  }

  void at(Instant moment) {
    now = moment;
  }

  /** A fact of the person, or of anything when its name has a dot. */
  void know(String name, String value) {
    String fact = name.contains(".") ? name : "person." + name;
    SlotType type = dialogues.facts().get(fact);
    if (type == null) {
      throw new IllegalArgumentException("there is no fact " + fact);
    }
    facts.put(fact, value(type, value));
  }

  void keep(SlotValue.OwnRecord own) {
    records.add(own);
  }

  /** What was asked for, in order. */
  List<Effect> performed() {
    return List.copyOf(performed);
  }

  @Override
  public EffectResult perform(Effect effect) {
    performed.add(effect);
    if (effect.name().equals("remember-person")) {
      remember(effect);
    }
    Map<String, String> given = new HashMap<>(USUAL.getOrDefault(effect.name(), Map.of()));
    given.putAll(gives.getOrDefault(effect.name(), Map.of()));
    Map<String, SlotValue> results = new HashMap<>();
    given.forEach((name, value) -> results.put(name, new SlotValue.Text(value)));
    return new EffectResult(results, List.of());
  }

  private void remember(Effect effect) {
    facts.put("person.known", new SlotValue.YesNo(true));
    effect
        .arguments()
        .forEach(
            (name, value) -> {
              String fact = "person." + (name.equals("agreement") ? "agreed" : name);
              if (dialogues.facts().containsKey(fact) && value.known()) {
                facts.put(fact, value);
              }
            });
  }

  @Override
  public Optional<SlotValue> find(ConversationKey person, String fact) {
    SlotValue known = facts.get(fact);
    if (known != null) {
      return Optional.of(known);
    }
    return switch (fact) {
      case "desk.open" -> Optional.of(new SlotValue.YesNo(desk.isOpen(now)));
      case "records.open" -> Optional.of(SlotValue.Quantity.exactly(records.size()));
      case "records.needs" -> Optional.of(count("need"));
      case "records.offers" -> Optional.of(count("offer"));
      default -> Optional.empty();
    };
  }

  private SlotValue count(String side) {
    return SlotValue.Quantity.exactly(
        records.stream().filter(own -> own.side().equals(side)).count());
  }

  @Override
  public List<SlotValue.OwnRecord> listRecords(ConversationKey person) {
    return List.copyOf(records);
  }

  private SlotValue value(SlotType type, String written) {
    return switch (type) {
      case YES_NO -> new SlotValue.YesNo(written.equals("yes") || written.equals("true"));
      case CHOICE -> new SlotValue.Choice(written);
      case PHONE -> new SlotValue.Phone(written);
      case EMAIL -> new SlotValue.Email(written);
      case QUANTITY -> SlotValue.Quantity.exactly(Long.parseLong(written));
      case PLACE -> {
        List<Commune> named = places.listByName(written);
        yield named.isEmpty()
            ? new SlotValue.Place(written, null, null)
            : PlaceReading.place(named.getFirst(), "");
      }
      case TEXT, ITEMS, DATE, MONEY, CONTACT, PHOTO, PARTY, RECORD -> new SlotValue.Text(written);
    };
  }
}
