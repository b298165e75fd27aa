package org.callandcare.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callandcare.dialogue.SlotValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Slot values as JSON: {@code {"t": type, …}}. */
final class SlotValueJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SlotValueJson() {}

  static ObjectNode write(SlotValue value) {
    ObjectNode node = JSON.objectNode();
    switch (value) {
      case SlotValue.Text(String text) -> node.put("t", "text").put("v", text);
      case SlotValue.Choice(String option) -> node.put("t", "choice").put("v", option);
      case SlotValue.YesNo(boolean yes) -> node.put("t", "yes-no").put("v", yes);
      case SlotValue.Day(LocalDate day) -> node.put("t", "day").put("v", day.toString());
      case SlotValue.Phone(String number) -> node.put("t", "phone").put("v", number);
      case SlotValue.Email(String address) -> node.put("t", "email").put("v", address);
      case SlotValue.Money(BigDecimal amount, String currency) ->
          node.put("t", "money").put("v", amount.toPlainString()).put("currency", currency);
      case SlotValue.Place(String name, String insee, String postcode) -> {
        node.put("t", "place").put("v", name);
        put(node, "insee", insee);
        put(node, "postcode", postcode);
      }
      case SlotValue.Contact(String phone, String email, String name) -> {
        node.put("t", "contact");
        put(node, "phone", phone);
        put(node, "email", email);
        put(node, "name", name);
      }
      case SlotValue.Party(String kind, String name) -> {
        node.put("t", "party");
        put(node, "kind", kind);
        put(node, "name", name);
      }
      case SlotValue.Quantity quantity -> quantity(node.put("t", "quantity"), quantity);
      case SlotValue.Photos(List<String> refs) -> {
        ArrayNode list = node.put("t", "photos").putArray("v");
        refs.forEach(list::add);
      }
      case SlotValue.Items(List<SlotValue.ItemLine> lines) -> {
        ArrayNode list = node.put("t", "items").putArray("v");
        lines.forEach(line -> list.add(line(line)));
      }
      case SlotValue.OwnRecord(String id, String reference, String side, SlotValue.Items items) ->
          node.put("t", "record")
              .put("v", id)
              .put("reference", reference)
              .put("side", side)
              .set("items", write(items));
      case SlotValue.Unknown _ -> node.put("t", "unknown");
      case SlotValue.Skipped _ -> node.put("t", "skipped");
    }
    return node;
  }

  /** Null for a type that this version does not know. */
  static @Nullable SlotValue read(JsonNode node) {
    String v = node.path("v").asString("");
    return switch (node.path("t").asString("")) {
      case "text" -> new SlotValue.Text(v);
      case "choice" -> new SlotValue.Choice(v);
      case "yes-no" -> new SlotValue.YesNo(node.path("v").asBoolean(false));
      case "day" -> new SlotValue.Day(LocalDate.parse(v));
      case "phone" -> new SlotValue.Phone(v);
      case "email" -> new SlotValue.Email(v);
      case "money" -> new SlotValue.Money(new BigDecimal(v), node.path("currency").asString("EUR"));
      case "place" -> new SlotValue.Place(v, text(node, "insee"), text(node, "postcode"));
      case "contact" ->
          new SlotValue.Contact(text(node, "phone"), text(node, "email"), text(node, "name"));
      case "party" -> new SlotValue.Party(text(node, "kind"), text(node, "name"));
      case "quantity" -> quantity(node);
      case "photos" -> {
        List<String> refs = new ArrayList<>();
        node.path("v").forEach(ref -> refs.add(ref.asString("")));
        yield new SlotValue.Photos(refs);
      }
      case "items" -> items(node);
      case "record" ->
          new SlotValue.OwnRecord(
              v,
              node.path("reference").asString(""),
              node.path("side").asString(""),
              items(node.path("items")));
      case "unknown" -> new SlotValue.Unknown();
      case "skipped" -> new SlotValue.Skipped();
      default -> null;
    };
  }

  private static ObjectNode line(SlotValue.ItemLine line) {
    ObjectNode node = JSON.objectNode();
    node.put("category", line.category()).put("type", line.type());
    if (line.quantity() != null) {
      quantity(node.putObject("quantity"), line.quantity());
    }
    put(node, "unit", line.unit());
    put(node, "condition", line.condition());
    put(node, "per", line.per());
    return node.put("note", line.note());
  }

  private static SlotValue.Items items(JsonNode node) {
    List<SlotValue.ItemLine> lines = new ArrayList<>();
    for (JsonNode line : node.path("v")) {
      lines.add(
          new SlotValue.ItemLine(
              line.path("category").asString("other"),
              line.path("type").asString("other"),
              line.has("quantity") ? quantity(line.path("quantity")) : null,
              text(line, "unit"),
              text(line, "condition"),
              text(line, "per"),
              line.path("note").asString("")));
    }
    return new SlotValue.Items(lines);
  }

  private static void quantity(ObjectNode node, SlotValue.Quantity quantity) {
    put(node, "min", quantity.min() == null ? null : quantity.min().toPlainString());
    put(node, "max", quantity.max() == null ? null : quantity.max().toPlainString());
    node.put("about", quantity.approximate());
  }

  private static SlotValue.@Nullable Quantity quantity(JsonNode node) {
    BigDecimal min = number(node, "min");
    BigDecimal max = number(node, "max");
    return min == null && max == null
        ? null
        : new SlotValue.Quantity(min, max, node.path("about").asBoolean(false));
  }

  private static @Nullable BigDecimal number(JsonNode node, String key) {
    String written = text(node, key);
    return written == null ? null : new BigDecimal(written);
  }

  static void put(ObjectNode node, String key, @Nullable String value) {
    if (value != null) {
      node.put(key, value);
    }
  }

  static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isString() ? null : value.stringValue();
  }
}
