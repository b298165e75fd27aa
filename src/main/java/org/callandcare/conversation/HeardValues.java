package org.callandcare.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.callandcare.dialogue.Slot;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.understanding.Intent;
import org.callandcare.understanding.Item;
import org.callandcare.understanding.Meaning;
import org.callandcare.understanding.PlaceMention;
import org.callandcare.understanding.Quantity;
import org.callandcare.understanding.Urgency;
import org.jspecify.annotations.Nullable;

/** What a whole message says for a slot that hears. */
final class HeardValues {

  private final TurnInHand turn;

  HeardValues(TurnInHand turn) {
    this.turn = turn;
  }

  Optional<SlotValue> value(Slot slot, String text, Meaning meaning) {
    return switch (slot.hears()) {
      case NOTHING -> Optional.empty();
      case ITEMS -> items(slot, meaning).map(SlotValue.class::cast);
      case PLACE -> Optional.ofNullable(meaning.place()).map(HeardValues::place);
      case DEADLINE ->
          Optional.ofNullable(meaning.deadline())
              .filter(day -> slot.past() || !day.isBefore(turn.today()))
              .map(SlotValue.Day::new);
      case PARTY ->
          meaning.party().kind() == null && meaning.party().name() == null
              ? Optional.empty()
              : Optional.of(new SlotValue.Party(meaning.party().kind(), meaning.party().name()));
      case PARTY_KIND, URGENCY, CONDITION -> choice(slot, meaning);
      case PARTY_NAME -> text(slot, meaning.party().name());
      case PHONE -> Optional.ofNullable(meaning.phone()).map(SlotValue.Phone::new);
      case EMAIL -> Optional.ofNullable(meaning.email()).map(SlotValue.Email::new);
      case CONTACT -> contact(meaning.phone(), meaning.email()).map(SlotValue.class::cast);
      case MONEY -> money(meaning);
      case WORDS -> new Choosing(turn).byWords(slot, text, 1).map(SlotValue.Choice::new);
      case PHRASES -> new Choosing(turn).byWords(slot, text, 2).map(SlotValue.Choice::new);
      case MESSAGE -> text(slot, text.strip());
    };
  }

  private static Optional<SlotValue> text(Slot slot, @Nullable String words) {
    return words != null && AnswerReader.text(slot, words) instanceof Reading.Got(SlotValue value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /** The option that the meaning tells, for slots that hear more than words. */
  Optional<SlotValue> choice(Slot slot, Meaning meaning) {
    String word =
        switch (slot.hears()) {
          case PARTY_KIND -> meaning.party().kind();
          case URGENCY ->
              meaning.urgency() == Urgency.NORMAL
                  ? null
                  : meaning.urgency().name().toLowerCase(Locale.ROOT);
          case CONDITION ->
              meaning.items().stream()
                  .map(Item::condition)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
          case NOTHING,
              ITEMS,
              PLACE,
              DEADLINE,
              PARTY,
              PARTY_NAME,
              PHONE,
              EMAIL,
              CONTACT,
              MONEY,
              WORDS,
              PHRASES,
              MESSAGE ->
              null;
        };
    return word == null || !slot.options().contains(word)
        ? Optional.empty()
        : Optional.of(new SlotValue.Choice(word));
  }

  /** The things of the slot's side and categories; empty where none is said. */
  Optional<SlotValue.Items> items(Slot slot, Meaning meaning) {
    String other =
        meaning.sure() && (meaning.intent() == Intent.NEED || meaning.intent() == Intent.OFFER)
            ? meaning.intent().word()
            : null;
    List<SlotValue.ItemLine> lines = new ArrayList<>();
    for (Item item : meaning.items()) {
      String side = item.direction() == null ? other : item.direction();
      boolean wanted = slot.side() == null || side == null || side.equals(slot.side());
      if (wanted && (slot.categories().isEmpty() || slot.categories().contains(item.category()))) {
        lines.add("need".equals(slot.side()) ? wanted(line(item)) : line(item));
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new SlotValue.Items(lines));
  }

  /** "Mon ordi est mort": what is asked for works. */
  private static SlotValue.ItemLine wanted(SlotValue.ItemLine line) {
    return "broken".equals(line.condition())
        ? new SlotValue.ItemLine(
            line.category(),
            line.type(),
            line.quantity(),
            line.unit(),
            null,
            line.per(),
            line.note())
        : line;
  }

  static SlotValue.ItemLine line(Item item) {
    return new SlotValue.ItemLine(
        item.category(),
        item.type(),
        item.quantity() == null ? null : quantity(item.quantity()),
        item.unit(),
        item.condition(),
        item.per(),
        item.text());
  }

  static SlotValue.Quantity quantity(Quantity said) {
    return new SlotValue.Quantity(said.min(), said.max(), said.approximate());
  }

  static SlotValue.Place place(PlaceMention said) {
    return new SlotValue.Place(said.name(), said.insee(), said.postcode());
  }

  static Optional<SlotValue.Contact> contact(@Nullable String phone, @Nullable String email) {
    return phone == null && email == null
        ? Optional.empty()
        : Optional.of(new SlotValue.Contact(phone, email, null));
  }

  private static Optional<SlotValue> money(Meaning meaning) {
    return meaning.items().stream()
        .filter(item -> item.category().equals("funding") && item.quantity() != null)
        .findFirst()
        .map(
            item ->
                new SlotValue.Money(
                    quantity(Objects.requireNonNull(item.quantity())).amount(),
                    item.unit() == null ? "EUR" : item.unit()));
  }
}
