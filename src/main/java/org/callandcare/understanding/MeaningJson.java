package org.callandcare.understanding;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A meaning as the command writes it. */
final class MeaningJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MeaningJson() {}

  static ObjectNode of(@Nullable JsonNode id, Meaning meaning) {
    ObjectNode line = JSON.objectNode();
    line.set("id", id == null ? JSON.nullNode() : id);
    line.put("language", meaning.language());
    line.put("intent", meaning.intent().word());
    line.put("confidence", Math.round(meaning.confidence() * 1000) / 1000.0);
    ArrayNode items = line.putArray("items");
    meaning.items().forEach(item -> items.add(item(item)));
    PlaceMention place = meaning.place();
    if (place == null) {
      line.putNull("place");
    } else {
      line.putObject("place")
          .put("name", place.name())
          .put("insee", place.insee())
          .put("postcode", place.postcode());
    }
    line.put("deadline", meaning.deadline() == null ? null : meaning.deadline().toString());
    line.put("urgency", meaning.urgency().name().toLowerCase(Locale.ROOT));
    line.putObject("party").put("kind", meaning.party().kind()).put("name", meaning.party().name());
    line.put("phone", meaning.phone());
    line.put("email", meaning.email());
    return line;
  }

  private static ObjectNode item(Item item) {
    ObjectNode node = JSON.objectNode();
    node.put("category", item.category());
    node.put("type", item.type());
    Quantity quantity = item.quantity();
    if (quantity == null) {
      node.putNull("quantity");
    } else {
      ObjectNode amount = node.putObject("quantity");
      put(amount, "min", quantity.min());
      put(amount, "max", quantity.max());
      amount.put("approximate", quantity.approximate());
    }
    node.put("unit", item.unit());
    node.put("condition", item.condition());
    if (item.direction() != null) {
      node.put("direction", item.direction());
    }
    if (item.per() != null) {
      node.put("per", item.per());
    }
    node.put("text", item.text());
    node.put("start", item.start());
    node.put("end", item.end());
    return node;
  }

  private static void put(ObjectNode node, String field, @Nullable BigDecimal value) {
    if (value == null) {
      node.putNull(field);
    } else if (value.stripTrailingZeros().scale() <= 0) {
      node.put(field, value.longValue());
    } else {
      node.put(field, value.doubleValue());
    }
  }
}
