package org.callandcare.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.callandcare.conversation.Effect;
import org.callandcare.conversation.EffectResult;
import org.callandcare.desk.Desk;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Actor;
import org.callandcare.records.Amendment;
import org.callandcare.records.ChangeOutcome;
import org.callandcare.records.Dossier;
import org.callandcare.records.Dossiers;
import org.callandcare.records.Item;
import org.callandcare.records.ItemLine;
import org.callandcare.records.Period;
import org.callandcare.records.RecordId;
import org.callandcare.records.Reference;
import org.jspecify.annotations.Nullable;

/** What a person does to a record of their own; another's is never touched. */
final class OwnRecords {

  private final People people;
  private final Dossiers dossiers;
  private final Desk desk;

  OwnRecords(People people, Dossiers dossiers, Desk desk) {
    this.people = people;
    this.dossiers = dossiers;
    this.desk = desk;
  }

  EffectResult withdraw(Effect effect) {
    String reason = Values.word(effect, "reason").orElse("");
    return outcome(own(effect, (own, by) -> dossiers.withdraw(own.id(), reason, by)));
  }

  EffectResult fulfil(Effect effect) {
    return outcome(own(effect, (own, by) -> dossiers.fulfil(own.id(), by)));
  }

  /** "Encore besoin ?": it stands, it is settled, or it is over. */
  EffectResult answerStill(Effect effect) {
    Optional<Dossier> asked =
        Values.word(effect, "reference").flatMap(Reference::read).flatMap(dossiers::find);
    String answer = Values.word(effect, "answer").orElse("");
    return outcome(
        own(
            effect,
            asked,
            (own, by) ->
                switch (answer) {
                  case "settled" -> dossiers.fulfil(own.id(), by);
                  case "over" -> dossiers.withdraw(own.id(), "", by);
                  default -> stands(own);
                }));
  }

  private ChangeOutcome stands(Dossier own) {
    if (own.ended()) {
      return ChangeOutcome.TOO_LATE;
    }
    desk.stillStands(own.id(), own.party());
    return ChangeOutcome.DONE;
  }

  /** Changes things, place or days; gives the things as they stand afterwards. */
  EffectResult change(Effect effect) {
    ChangeOutcome outcome =
        own(effect, (own, by) -> dossiers.change(own.id(), amendment(effect, own), by));
    Map<String, SlotValue> results = new java.util.HashMap<>(outcome(outcome).results());
    recordId(effect)
        .flatMap(dossiers::find)
        .filter(_ -> outcome == ChangeOutcome.DONE)
        .ifPresent(own -> results.put("items", Values.ownRecord(own).items()));
    return new EffectResult(results, List.of());
  }

  private ChangeOutcome own(Effect effect, BiFunction<Dossier, Actor, ChangeOutcome> wish) {
    return own(effect, recordId(effect).flatMap(dossiers::find), wish);
  }

  private ChangeOutcome own(
      Effect effect, Optional<Dossier> dossier, BiFunction<Dossier, Actor, ChangeOutcome> wish) {
    return people
        .find(effect.person())
        .flatMap(
            party ->
                dossier
                    .filter(own -> own.party().equals(party.id()))
                    .map(own -> wish.apply(own, new Actor.Person(party.id()))))
        .orElse(ChangeOutcome.TOO_LATE);
  }

  private static Optional<RecordId> recordId(Effect effect) {
    return effect.find("record", SlotValue.OwnRecord.class).map(own -> RecordId.parse(own.id()));
  }

  private static Amendment amendment(Effect effect, Dossier own) {
    List<Item> items = renewed(own, Values.items(effect));
    Period period = own.period();
    return new Amendment(
        items.isEmpty() ? null : items,
        effect.find("place", SlotValue.Place.class).map(Values::place).orElse(null),
        effect
            .find("deadline", SlotValue.Day.class)
            .map(deadline -> new Period(period.from(), deadline.day()))
            .orElse(null),
        null,
        null,
        Map.of(),
        java.util.Set.of());
  }

  /**
   * The new list. Whoever names only things that are in the record gives new quantities: what is
   * not named stays. Whoever names another thing gives a new list. What is said to be none goes;
   * when nothing would be left, nothing changes.
   */
  private static List<Item> renewed(Dossier own, List<Item> said) {
    List<Item> wanted = said.stream().filter(item -> !Values.none(item)).toList();
    if (said.isEmpty() || !wanted.stream().allMatch(item -> line(own, item.type()).isPresent())) {
      return wanted;
    }
    List<Item> items = new ArrayList<>();
    for (ItemLine line : own.lines()) {
      items.add(
          said.stream()
              .filter(item -> item.type().equals(line.type()))
              .findFirst()
              .map(item -> over(line.item(), item))
              .orElse(line.item()));
    }
    items.removeIf(Values::none);
    return items;
  }

  private static Optional<ItemLine> line(Dossier own, String type) {
    return own.lines().stream().filter(line -> line.type().equals(type)).findFirst();
  }

  private static Item over(Item old, Item said) {
    return new Item(
        said.category(),
        said.type(),
        said.quantity() == null ? old.quantity() : said.quantity(),
        orElse(said.unit(), old.unit()),
        orElse(said.condition(), old.condition()),
        orElse(said.per(), old.per()),
        said.note().isEmpty() ? old.note() : said.note());
  }

  private static @Nullable String orElse(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  static EffectResult outcome(ChangeOutcome outcome) {
    return EffectResult.of("outcome", new SlotValue.Choice(outcome.word()));
  }
}
