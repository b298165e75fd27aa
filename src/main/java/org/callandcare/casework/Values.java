package org.callandcare.casework;

import java.util.List;
import java.util.Optional;
import org.callandcare.conversation.Effect;
import org.callandcare.dialogue.SlotValue;
import org.callandcare.records.Answer;
import org.callandcare.records.Dossier;
import org.callandcare.records.Item;
import org.callandcare.records.ItemLine;
import org.callandcare.records.Place;
import org.callandcare.records.Quantity;

/** What stands in slots, as the records keep it, and back. */
final class Values {

  private Values() {}

  /** An argument's option or words; empty when there are none. */
  static Optional<String> word(Effect effect, String argument) {
    return switch (effect.arguments().get(argument)) {
      case SlotValue.Choice(String option) -> Optional.of(option);
      case SlotValue.Text(String text) when !text.isBlank() -> Optional.of(text.strip());
      case null, default -> Optional.empty();
    };
  }

  static Optional<Boolean> yesNo(Effect effect, String argument) {
    return effect.find(argument, SlotValue.YesNo.class).map(SlotValue.YesNo::yes);
  }

  /** The things of a form, "0 printers" among them. */
  static List<Item> items(Effect effect) {
    return effect.find("items", SlotValue.Items.class).stream()
        .flatMap(items -> items.lines().stream())
        .map(Values::item)
        .toList();
  }

  /** Tells whether nothing of a thing is asked for or given: "0 printers". */
  static boolean none(Item item) {
    Quantity quantity = item.quantity();
    return quantity != null && quantity(quantity).amount().signum() == 0;
  }

  private static Item item(SlotValue.ItemLine line) {
    return new Item(
        line.category(),
        line.type(),
        line.quantity() == null ? null : quantity(line.quantity()),
        line.unit(),
        line.condition(),
        line.per(),
        line.note());
  }

  static SlotValue.Items items(List<Item> items) {
    return new SlotValue.Items(
        items.stream()
            .map(
                item ->
                    new SlotValue.ItemLine(
                        item.category(),
                        item.type(),
                        item.quantity() == null ? null : quantity(item.quantity()),
                        item.unit(),
                        item.condition(),
                        item.per(),
                        item.note()))
            .toList());
  }

  static SlotValue.OwnRecord ownRecord(Dossier dossier) {
    return new SlotValue.OwnRecord(
        dossier.id().value(),
        dossier.reference().value(),
        dossier.side().word(),
        items(dossier.lines().stream().map(ItemLine::item).toList()));
  }

  static Place place(SlotValue.Place place) {
    return new Place(place.name(), place.insee(), place.postcode());
  }

  static SlotValue.Place place(Place place) {
    return new SlotValue.Place(place.name(), place.insee(), place.postcode());
  }

  /** An answer as a record keeps it; empty for what was passed over or is no answer. */
  static Optional<Answer> answer(SlotValue value) {
    return Optional.ofNullable(
        switch (value) {
          case SlotValue.Text(String text) -> new Answer.Text(text);
          case SlotValue.Choice(String option) -> new Answer.Choice(option);
          case SlotValue.YesNo(boolean yes) -> new Answer.YesNo(yes);
          case SlotValue.Quantity quantity -> new Answer.Count(quantity(quantity));
          case SlotValue.Day(java.time.LocalDate day) -> new Answer.Day(day);
          case SlotValue.Money money -> new Answer.Money(money.amount(), money.currency());
          case SlotValue.Place place -> new Answer.Where(place(place));
          case SlotValue.Phone(String number) -> new Answer.Contact(number, null, null);
          case SlotValue.Email(String address) -> new Answer.Contact(null, address, null);
          case SlotValue.Contact contact ->
              new Answer.Contact(contact.phone(), contact.email(), contact.name());
          case SlotValue.Photos(List<String> refs) -> new Answer.Photos(refs);
          case SlotValue.Party party -> party.name() == null ? null : new Answer.Text(party.name());
          case SlotValue.Unknown _ -> new Answer.Unknown();
          case SlotValue.Items _, SlotValue.OwnRecord _, SlotValue.Skipped _ -> null;
        });
  }

  private static Quantity quantity(SlotValue.Quantity quantity) {
    return new Quantity(quantity.min(), quantity.max(), quantity.approximate());
  }

  private static SlotValue.Quantity quantity(Quantity quantity) {
    return new SlotValue.Quantity(quantity.min(), quantity.max(), quantity.approximate());
  }
}
