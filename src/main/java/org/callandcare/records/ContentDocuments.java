package org.callandcare.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Items, places, days and answers as BSON. */
final class ContentDocuments {

  private ContentDocuments() {}

  static Document item(Item item) {
    return new Document("category", item.category())
        .append("type", item.type())
        .append("quantity", quantity(item.quantity()))
        .append("unit", item.unit())
        .append("condition", item.condition())
        .append("per", item.per())
        .append("note", item.note());
  }

  static Item item(Document stored) {
    return new Item(
        Fields.text(stored, "category", "other"),
        Fields.text(stored, "type", "other"),
        quantity(Fields.document(stored, "quantity")),
        Fields.text(stored, "unit"),
        Fields.text(stored, "condition"),
        Fields.text(stored, "per"),
        Fields.text(stored, "note", ""));
  }

  private static @Nullable Document quantity(@Nullable Quantity quantity) {
    return quantity == null
        ? null
        : new Document("min", Fields.plain(quantity.min()))
            .append("max", Fields.plain(quantity.max()))
            .append("approximate", quantity.approximate());
  }

  private static @Nullable Quantity quantity(@Nullable Document stored) {
    if (stored == null || (stored.get("min") == null && stored.get("max") == null)) {
      return null;
    }
    return new Quantity(
        Fields.decimal(stored, "min"),
        Fields.decimal(stored, "max"),
        Fields.flag(stored, "approximate"));
  }

  static Document place(Place place) {
    return new Document("name", place.name())
        .append("insee", place.insee())
        .append("postcode", place.postcode());
  }

  static @Nullable Place place(@Nullable Document stored) {
    return stored == null
        ? null
        : new Place(
            Fields.text(stored, "name", ""),
            Fields.text(stored, "insee"),
            Fields.text(stored, "postcode"));
  }

  /** Puts everything but the items, which stand in the lines. */
  static void write(Content content, Document into) {
    into.append("place", place(content.place()))
        .append("from", Fields.written(content.period().from()))
        .append("until", Fields.written(content.period().until()))
        .append("urgency", content.urgency().word())
        .append("terms", content.terms().word())
        .append(
            "answers",
            content.answers().entrySet().stream()
                .map(entry -> answer(entry.getValue()).append("slot", entry.getKey()))
                .toList())
        .append("flags", content.flags().stream().map(Flag::word).sorted().toList());
  }

  static Content read(Document stored, List<Item> items) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Document answer : Fields.documents(stored, "answers")) {
      answers.put(Fields.text(answer, "slot", ""), answer(answer));
    }
    return new Content(
        items,
        Objects.requireNonNullElse(
            place(Fields.document(stored, "place")), new Place("", null, null)),
        new Period(Fields.day(stored, "from"), Fields.day(stored, "until")),
        Urgency.find(Fields.text(stored, "urgency", "")).orElse(Urgency.NORMAL),
        Terms.find(Fields.text(stored, "terms", "")).orElse(Terms.EITHER),
        answers,
        Set.copyOf(Fields.constants(stored, "flags", Flag::find)));
  }

  private static Document answer(Answer answer) {
    return switch (answer) {
      case Answer.Text(String text) -> kind("text").append("value", text);
      case Answer.Choice(String option) -> kind("choice").append("value", option);
      case Answer.YesNo(boolean yes) -> kind("yes-no").append("value", yes);
      case Answer.Count(Quantity quantity) -> kind("quantity").append("value", quantity(quantity));
      case Answer.Day(java.time.LocalDate day) -> kind("day").append("value", day.toString());
      case Answer.Money money ->
          kind("money")
              .append("value", Fields.plain(money.amount()))
              .append("currency", money.currency());
      case Answer.Where(Place place) -> kind("place").append("value", place(place));
      case Answer.Contact contact ->
          kind("contact")
              .append("phone", contact.phone())
              .append("email", contact.email())
              .append("name", contact.name());
      case Answer.Photos(List<String> refs) -> kind("photos").append("value", refs);
      case Answer.Unknown() -> kind("unknown");
    };
  }

  private static Document kind(String kind) {
    return new Document("kind", kind);
  }

  private static Answer answer(Document stored) {
    String value = Fields.text(stored, "value", "");
    return switch (Fields.text(stored, "kind", "")) {
      case "text" -> new Answer.Text(value);
      case "choice" -> new Answer.Choice(value);
      case "yes-no" -> new Answer.YesNo(Fields.flag(stored, "value"));
      case "quantity" -> {
        Quantity quantity = quantity(Fields.document(stored, "value"));
        yield quantity == null ? new Answer.Unknown() : new Answer.Count(quantity);
      }
      case "day" -> new Answer.Day(java.time.LocalDate.parse(value));
      case "money" ->
          new Answer.Money(new java.math.BigDecimal(value), Fields.text(stored, "currency", "EUR"));
      case "place" -> {
        Place place = place(Fields.document(stored, "value"));
        yield place == null ? new Answer.Unknown() : new Answer.Where(place);
      }
      case "contact" ->
          new Answer.Contact(
              Fields.text(stored, "phone"),
              Fields.text(stored, "email"),
              Fields.text(stored, "name"));
      case "photos" -> new Answer.Photos(Fields.texts(stored, "value"));
      default -> new Answer.Unknown();
    };
  }
}
