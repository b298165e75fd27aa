package org.callandcare.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callandcare.conversation.Effect;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Amendment;
import org.callandcare.records.Answer;
import org.callandcare.records.Content;
import org.callandcare.records.Flag;
import org.callandcare.records.Item;
import org.callandcare.records.PartyKind;
import org.callandcare.records.Period;
import org.callandcare.records.Place;
import org.callandcare.records.Side;
import org.callandcare.records.Terms;
import org.callandcare.records.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a filled form. Slots that a record has a place of its own for go there; all others
 * are kept under their names, so that a question a coordinator adds needs no code.
 */
record Form(Effect effect, Side side) {

  /** Have a place of their own in a record or a party, or only steer the dialogue. */
  private static final Set<String> NOT_ANSWERS =
      Set.of(
          "items",
          "place",
          "kind",
          "name",
          "urgency",
          "condition",
          "loan_or_gift",
          "agreed",
          "agreement",
          "quick",
          "outcome",
          "merge",
          "reference",
          "extra");

  private static final String DEADLINE = "deadline";
  private static final String FROM = "from_day";
  private static final String UNTIL = "until";

  /** What was filled in, whole. */
  Content content() {
    return new Content(
        items(),
        Values.place(
            effect
                .find("place", SlotValue.Place.class)
                .orElseThrow(() -> new IllegalArgumentException(effect.name() + " has no place"))),
        period(),
        urgency().orElse(Urgency.NORMAL),
        terms().orElse(Terms.EITHER),
        answers(),
        flags());
  }

  /** What was filled in, to be laid over a record that is there. */
  Amendment amendment() {
    List<Item> items = items();
    return new Amendment(
        items.isEmpty() ? null : items,
        effect.find("place", SlotValue.Place.class).map(Values::place).orElse((Place) null),
        period().equals(Period.ANY) ? null : period(),
        urgency().orElse(null),
        terms().orElse(null),
        answers(),
        flags());
  }

  boolean merge() {
    return Values.yesNo(effect, "merge").orElse(false);
  }

  Optional<PartyKind> kind() {
    return Values.word(effect, "kind").flatMap(PartyKind::find);
  }

  Optional<String> name() {
    return Values.word(effect, "name");
  }

  private List<Item> items() {
    String condition = Values.word(effect, "condition").orElse(null);
    return Values.items(effect).stream()
        .filter(item -> !Values.none(item))
        .map(item -> inCondition(item, condition))
        .toList();
  }

  private static Item inCondition(Item item, @Nullable String condition) {
    return item.condition() != null || condition == null
        ? item
        : new Item(
            item.category(),
            item.type(),
            item.quantity(),
            item.unit(),
            condition,
            item.per(),
            item.note());
  }

  private Period period() {
    return side == Side.NEED ? new Period(null, day(DEADLINE)) : new Period(day(FROM), day(UNTIL));
  }

  private @Nullable LocalDate day(String slot) {
    return effect.find(slot, SlotValue.Day.class).map(SlotValue.Day::day).orElse(null);
  }

  private Optional<Urgency> urgency() {
    return Values.word(effect, "urgency").flatMap(Urgency::find);
  }

  private Optional<Terms> terms() {
    return Values.word(effect, "loan_or_gift").flatMap(Terms::find);
  }

  private Map<String, Answer> answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    effect
        .arguments()
        .forEach(
            (slot, value) -> {
              if (!NOT_ANSWERS.contains(slot) && !isPeriod(slot, value)) {
                Values.answer(value).ifPresent(answer -> answers.put(slot, answer));
              }
            });
    return answers;
  }

  /** A day that the record's own period holds; how long a need lasts is an answer like others. */
  private boolean isPeriod(String slot, SlotValue value) {
    return value instanceof SlotValue.Day
        && (side == Side.NEED ? slot.equals(DEADLINE) : slot.equals(FROM) || slot.equals(UNTIL));
  }

  private Set<Flag> flags() {
    return effect.flags().stream()
        .flatMap(flag -> Flag.find(flag).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
